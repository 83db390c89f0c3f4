/**
 * Names in the script of their language: Ivanov as Иванов, Sato as さとう, Park as 박. Rules undo the romanisation that the bundled models' names have.
 * Where several spellings are possible, the result is the commonest one.
 */
export const nativeScript: {
  readonly nationalities: readonly string[];
  /** Whether names of a nationality can be written in its own script. Letter case matters. */
  isOffered(nationality: string): boolean;
  /**
   * A name in the script of its language. Hyphens, spaces and apostrophes stay, except that Korean is written without hyphens.
   * @param options.given true for a given name: Dmitry is Дмитрий, and the surname Bely is Белый
   * @throws RangeError where the nationality is not offered, or the name has a character that no rule knows
   */
  write(name: string, nationality: string, options?: { given?: boolean }): string;
  /** The same; null where the name has a character that no rule knows. */
  tryWrite(name: string, nationality: string, options?: { given?: boolean }): string | null;
};
