import { AppError } from '../kernel/app-error.ts';

/**
 * Photos are to be read, so what reads them has to be there.
 * @throws Fault `config` with the command that installs it
 */
export function requirePhotoText(isInstalled: boolean): void {
  if (isInstalled) return;
  throw new AppError(
    'config',
    '配置有误，没有启动：\n  expense.yaml 的 read_photos 是 true，但识别照片的部分没有安装。请在程序的文件夹里运行 npm ci --prefix extras/ocr（约340 MB，运行时不联网），或改成 read_photos: false',
  );
}
