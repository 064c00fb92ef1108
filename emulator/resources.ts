/** An uploaded picture or file. */
export interface Resource {
  key: string;
  kind: 'image' | 'file';
  /** For files: opus, mp4, pdf, doc, xls, ppt, stream. */
  fileType: string;
  name: string;
  mime: string;
  bytes: Buffer;
  /** 'app' or the open_id of the person who sent it. */
  owner: string;
}
