/** Bytes of a file. */
export type Bytes = ArrayBuffer | Uint8Array;

export type Gender = 'unmarked' | 'masculine' | 'feminine';

/** What a caller asks of a name. Constraints on letters ignore letter case, except `allowedCharacters`. */
export interface NameRequest {
  /** A nationality of the model, in any letter case; without it, one is drawn by the model's prior. */
  nationality?: string | null;
  /** Weights by nationality, 0 to 1e9: one name of several cultures. At most 16 nationalities. */
  blend?: Record<string, number> | Map<string, number> | null;
  /** The form of the name, if the nationality's names have forms. */
  gender?: Gender;
  /** 0.05 to 20, default 1. A lower value prefers likely names, a higher value unlikely names. */
  temperature?: number;
  /** Only this many of the likeliest symbols are considered at each place; 1 or more. */
  topK?: number;
  /** Only the likeliest symbols with this share of the probability are considered at each place; above 0, to 1. */
  topP?: number;
  /** The least probability of a symbol, as a share of the likeliest symbol's; 0 to 1. Default: the model's, and 0 in a request for letters. */
  minP?: number | null;
  /** The least length in displayed characters. */
  minLength?: number;
  /** The greatest length in displayed characters. */
  maxLength?: number;
  startsWith?: string | null;
  endsWith?: string | null;
  contains?: string | null;
  /** Every character that the finished name may have, such as the glyphs of a font. */
  allowedCharacters?: string | null;
  /** Whether letters with marks are kept (the default) or replaced by plain letters. */
  diacritics?: 'keep' | 'fold';
  casing?: 'as-written' | 'capital-first' | 'upper' | 'lower';
  /** Whether real surnames are allowed, avoided, or the only ones; 'avoid' and 'only' need a model with a set of real names. */
  realNames?: 'allow' | 'avoid' | 'only';
  /** Names that are blocked; default `Blocklist.default`. */
  blocklist?: Blocklist;
  /** A filter of the caller's own. It must depend on the name alone. */
  accept?: ((name: string) => boolean) | null;
}

/** A nationality's name or a request; nothing for any nationality. */
export type Asked = string | NameRequest | undefined;

/** The constraint that was not met. */
export type Constraint = 'none' | 'length' | 'startsWith' | 'endsWith' | 'contains' | 'allowedCharacters' | 'realNames' | 'blocklist' | 'accept' | 'unused';

/** Why no name meets a request. */
export class Shortfall {
  readonly constraint: Constraint;
  /** The requested value, as text. */
  readonly value: string;
  /** The number of drawn names; 0 if no name can meet the request. */
  readonly attempts: number;
  readonly message: string;
}

export class ShortfallError extends Error {
  readonly shortfall: Shortfall;
}

export class UnknownNationalityError extends RangeError {
  readonly nationality: string;
  /** Up to three nationalities with a similar spelling. */
  readonly near: string[];
}

/** A file that cannot be read. */
export class FileError extends Error {
  readonly byte: number;
  readonly field: string;
}

export type Drawn = { name: string; shortfall: null } | { name: null; shortfall: Shortfall };

/** How plausible a name is under a model. */
export interface NameScore {
  /** -ln P(name | nationality); lower is more plausible. */
  nats: number;
  natsPerSymbol: number;
  /** The number of symbols of the name, with its end. */
  symbols: number;
  /** The position of the least likely symbol; the length in symbols if it is the end. */
  leastLikelyIndex: number;
  /** The cost of each symbol and of the end, in nats. */
  costs: number[];
  /** The percentage of real names of the nationality that are less plausible; null if it was not measured. */
  percentile: number | null;
}

/** A loaded model. It is immutable. */
export class NameModel {
  private constructor();
  /**
   * Reads a .cognomen file.
   * @param options.realNames a set of real names for `realNames` and percentiles
   * @param options.cacheBytes memory for beginnings of names that were met before; default 16 MiB, 0 for none. It changes no name.
   * @param options.trusted for files of one's own: no checksum is computed, and what only one nationality needs is read at its first name. The model is
   * there in half the time, and a damaged file can go unnoticed; default false
   * @throws FileError if the file is damaged or is no model
   */
  static load(source: Bytes, options?: { realNames?: RealNames | null; cacheBytes?: number; trusted?: boolean }): NameModel;
  /** The same model with a set of real names. */
  with(realNames: RealNames): NameModel;
  readonly nationalities: readonly string[];
  /** A hash of everything that determines names, in 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** The most symbols of a name. */
  readonly maxSymbols: number;
  /** The default of `minP`, unless a nationality has its own. */
  readonly minP: number;
  /** The same for a nationality. */
  minPOf(nationality: string): number;
  readonly notes: object;
  readonly realNames: RealNames | null;
  gendersOf(nationality: string): Gender[];
  charactersOf(nationality: string): string[];
  score(name: string, nationality?: string, gender?: Gender): NameScore;
  /** P(nationality | name), the likeliest first. */
  rankNationalities(name: string, prior?: 'model' | 'uniform' | Record<string, number>): { nationality: string; probability: number }[];
}

/** Draws names: name i of a seed is the same on every machine. Seeds, positions and keys beyond 2^53 are BigInts of up to 64 bits. */
export class NameGenerator {
  constructor(model: NameModel, options?: { seed?: number | bigint; position?: number | bigint });
  /** Continues from what `save` returned. */
  static restore(model: NameModel, text: string): NameGenerator;
  readonly model: NameModel;
  readonly seed: number | bigint;
  /** The index of the next name. */
  position: number | bigint;
  /** @throws ShortfallError if no name meets the request */
  next(request?: Asked): string;
  tryNext(request?: Asked): Drawn;
  /** The name at an index, in any order. */
  nameAt(index: number | bigint, request?: Asked): string;
  tryNameAt(index: number | bigint, request?: Asked): Drawn;
  /** The name of an entity with a key or a number. */
  nameFor(key: string | number | bigint, request?: Asked): string;
  tryNameFor(key: string | number | bigint, request?: Asked): Drawn;
  /** Everything that the generator is, but for its model, as one short text. */
  save(): string;
}

/** Gives names without repeats. Letter case does not count. */
export class UniqueNames {
  constructor(generator: NameGenerator, used?: Iterable<string>);
  readonly generator: NameGenerator;
  readonly used: string[];
  next(request?: Asked): string;
  tryNext(request?: Asked): Drawn;
  has(name: string): boolean;
  reserve(name: string): boolean;
  release(name: string): boolean;
}

/** Words that no name may be or contain. Immutable. */
export class Blocklist {
  private constructor();
  static readonly default: Blocklist;
  static readonly none: Blocklist;
  /** Adds words that block a name, or one word of a name, that equals them. */
  withNames(...words: string[]): Blocklist;
  /** Adds parts that block every name that contains them. */
  withParts(...words: string[]): Blocklist;
  /** Adds whole names that are never blocked. */
  except(...words: string[]): Blocklist;
  blocks(name: string): boolean;
}

/** A set of real names, as `RealNames.ToByteArray()` of the C# package writes it. */
export class RealNames {
  protected constructor();
  static load(source: Bytes): RealNames;
  readonly count: number;
  /** Whether the set has a name. It takes 1 other name in 256 for one of its own. Lists of given names make no such mistake. */
  has(name: string): boolean;
}
