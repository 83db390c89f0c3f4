/** A file that cannot be read: the message has the byte, the field and the rule that it breaks. */
export class FileError extends Error {
  constructor(file, byte, field, rule) {
    super(`${file}, byte ${byte}: ${field}: ${rule}`);
    this.name = 'FileError';
    this.byte = byte;
    this.field = field;
  }
}
