#nullable enable

namespace Cognomen.Training
{
    /// <summary>A fault in the form of a record.</summary>
    internal enum CsvFault
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>A quote inside a field that does not begin with one. It was read as a letter.</summary>
        StrayQuote,

        /// <summary>Text between a closing quote and the next separator. It was read as part of the field.</summary>
        TextAfterQuote,

        /// <summary>The text ends inside quotes.</summary>
        UnterminatedQuote,

        /// <summary>A field longer than <see cref="CsvReader.MaximumFieldLength"/>. Its rest was ignored.</summary>
        FieldTooLong,

        /// <summary>More fields than <see cref="CsvReader.MaximumFields"/>. The rest were ignored.</summary>
        TooManyFields,
    }
}
