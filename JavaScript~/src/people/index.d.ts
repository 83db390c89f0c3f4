import { RealNames, type Bytes, type Gender, type NameModel, type NameRequest, type Shortfall } from '../index.js';

/** What a caller asks of a person's name. */
export interface PersonRequest {
  /** A nationality of both models, in any letter case; without it, one is drawn by the prior of the model of surnames. */
  nationality?: string | null;
  /** 'unmarked', the default, draws a gender, each as often. */
  gender?: Gender;
  /** How real given names are treated. By default they are preferred: real ones of the nationality and gender, and others where none is found. */
  realNames?: 'allow' | 'avoid' | 'only' | null;
  /** What is asked of the given name, besides nationality, gender and real names. */
  given?: NameRequest | null;
  /** What is asked of the family name in its masculine form, besides nationality and gender. Needs `nationality`. */
  family?: NameRequest | null;
}

/** A nationality's name or a request; nothing for any nationality. */
export type AskedPerson = string | PersonRequest | undefined;

/** The name of a person: its parts, and the whole name in the order of its culture. Immutable. */
export class PersonName {
  private constructor();
  readonly nationality: string;
  readonly gender: 'masculine' | 'feminine';
  readonly given: string;
  /** The family name in the form of the gender. Where a father's given name stands in its place (Malay), that name. */
  readonly family: string;
  /** What the father's given name becomes (Ivanovich, bin Ahmad); empty where the culture has no patronymic. */
  readonly patronymic: string;
  /** The mother's surname (Spanish, Portuguese); empty where the culture has one surname. */
  readonly secondFamily: string;
  /**
   * The name by a format: 'native' (the default) for the culture's own order, 'latin' for the order of most texts in Latin script, or a text with the
   * parts {given}, {family}, {patronymic} and {second}, or {given.} and so on for an initial. Text before a part that the name does not have is left
   * out with it.
   * @throws RangeError where the format names an unknown part, or a brace has no partner
   */
  toString(format?: string): string;
  /** Whether names of the nationality can be written in its own script: true for those of `nativeScript.nationalities`. */
  readonly hasNativeScript: boolean;
  /**
   * The same name with its parts in the script of its language: Анна Петровна Иванова, 김민준.
   * @throws RangeError where `hasNativeScript` is false, or a part has a letter that no rule knows
   */
  inNativeScript(): PersonName;
}

/** A family: a father, a mother and children, named by their culture's rule. Brothers have different given names, and so have sisters. */
export class Household {
  private constructor();
  readonly nationality: string;
  readonly father: PersonName;
  /** The mother, with her married name where the culture's wives mostly take one. */
  readonly mother: PersonName;
  /** The mother with the name that she was born with. */
  readonly motherBeforeMarriage: PersonName;
  /** A child, 0 (the eldest) to 63, of a gender or of the one drawn for its place. */
  child(index: number, gender?: Gender): PersonName;
  /** The first 0 to 64 children, the eldest first. */
  children(count: number): PersonName[];
}

/**
 * Draws whole names of people: person i of a seed is the same on every machine. The family name is the surname that a NameGenerator with the same model
 * and seed gives there, in the form of the person's gender. Seeds, positions and keys beyond 2^53 are BigInts of up to 64 bits.
 */
export class PersonGenerator {
  constructor(surnames: NameModel, givenNames: NameModel, options?: { seed?: number | bigint; position?: number | bigint });
  readonly surnames: NameModel;
  readonly givenNames: NameModel;
  readonly seed: number | bigint;
  /** The index of the next person. */
  position: number | bigint;
  /** @throws ShortfallError where no name meets the request */
  next(request?: AskedPerson): PersonName;
  tryNext(request?: AskedPerson): { person: PersonName; shortfall: null } | { person: null; shortfall: Shortfall };
  /** The person at an index, in any order. */
  personAt(index: number | bigint, request?: AskedPerson): PersonName;
  /** The person with a key or a number. */
  personFor(key: string | number | bigint, request?: AskedPerson): PersonName;
  /** The household with a key or a number. Its father's surname is the one that a NameGenerator gives for the key. */
  householdFor(key: string | number | bigint, nationality: string): Household;
}

/** Gives out no whole name twice; letter case does not count. Where a name was given out before, the next position is tried. */
export class UniquePeople {
  constructor(generator: PersonGenerator, used?: Iterable<string>);
  readonly generator: PersonGenerator;
  readonly used: string[];
  /** @throws ShortfallError also where 1,000 names in a row were used */
  next(request?: AskedPerson): PersonName;
  has(name: string): boolean;
  reserve(name: string): boolean;
  release(name: string): boolean;
}

/** Lists of real given names by nationality and gender, as `RealNames.ToByteArray()` of the C# package writes those of the bundled given names. */
export class RealGivenNames extends RealNames {
  private constructor();
  /** @throws FileError where the bytes are no such lists, or are damaged */
  static load(source: Bytes): RealGivenNames;
}

/** The masculine and the feminine form of one surname. */
export const nameForms: {
  hasForms(nationality: string): boolean;
  feminine(masculine: string, nationality: string): string;
  masculine(feminine: string, nationality: string): string;
};
