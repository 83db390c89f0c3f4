// Cognomen for JavaScript: the same names as the C# package.
export { NameModel } from './model.mjs';
export { NameGenerator } from './generator.mjs';
export { UniqueNames } from './unique-names.mjs';
export { Blocklist } from './filtering/blocklist.mjs';
export { RealNames } from './filtering/real-names.mjs';
export { Shortfall, ShortfallError } from './sampling/shortfall.mjs';
export { UnknownNationalityError } from './unknown-nationality.mjs';
export { FileError } from './format/file-error.mjs';
