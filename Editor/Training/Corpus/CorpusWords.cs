#nullable enable

namespace Cognomen.Training
{
    /// <summary>The words for genders and splits in a file.</summary>
    internal static class CorpusWords
    {
        internal const string GenderRule = "is no gender: m, f or u";
        internal const string SplitRule = "is no split: train, val or test";

        internal static Gender? ReadGender(string word)
        {
            switch (word.ToUpperInvariant())
            {
                case "":
                case "U":
                case "UNMARKED":
                case "UNISEX":
                case "NEUTRAL":
                    return Gender.Unmarked;
                case "M":
                case "MALE":
                case "MASCULINE":
                    return Gender.Masculine;
                case "F":
                case "FEMALE":
                case "FEMININE":
                    return Gender.Feminine;
                default:
                    return null;
            }
        }

        internal static Split? ReadSplit(string word)
        {
            switch (word.ToUpperInvariant())
            {
                case "TRAIN":
                case "TRAINING":
                    return Split.Train;
                case "VAL":
                case "VALID":
                case "VALIDATION":
                case "DEV":
                    return Split.Validation;
                case "TEST":
                    return Split.Test;
                default:
                    return null;
            }
        }
    }
}
