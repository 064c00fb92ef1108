import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** AES-256-CBC, key = SHA256(encryptKey), iv in front, base64. */
export function encrypt(encryptKey: string, text: string): string {
  const key = createHash('sha256').update(encryptKey, 'utf8').digest();
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

/** hex(SHA256(timestamp + nonce + encryptKey + raw body)). */
export const signature = (timestamp: string, nonce: string, encryptKey: string, rawBody: string): string =>
  createHash('sha256')
    .update(timestamp + nonce + encryptKey + rawBody, 'utf8')
    .digest('hex');
