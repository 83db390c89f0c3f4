// Names in the script of their language.
export * as nativeScript from './native-script.mjs';
