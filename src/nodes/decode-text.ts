/**
 * The text of a file that a shell may have written: Windows PowerShell's `>` writes UTF-16 with a byte order mark, and its
 * `Out-File -Encoding utf8` UTF-8 with one.
 */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes
  // JSON begins with a character of ASCII, so a zero byte means UTF-16 without a mark.
  if ((first === 0xff && second === 0xfe) || second === 0) return withoutMark(bytes.toString('utf16le'))
  if ((first === 0xfe && second === 0xff) || first === 0)
    return withoutMark(swapped(bytes).toString('utf16le'))
  return withoutMark(bytes.toString('utf8'))
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}
