#nullable enable

using System;
using Cognomen.People;

namespace Cognomen
{
    /// <summary>The name of a person: its parts, and the whole name in the order of its culture. Immutable.</summary>
    /// <example>
    /// <code>
    /// PersonName guard = people.Next("Hungarian");
    /// string home = guard.ToString();                              // Kovács Anna
    /// string abroad = guard.ToString("latin");                     // Anna Kovács
    /// string list = guard.ToString("{family}, {given.}");          // Kovács, A.
    /// string papers = people.Next("Russian").InNativeScript().ToString();     // Анна Петровна Иванова
    /// </code>
    /// </example>
    public readonly struct PersonName : IEquatable<PersonName>
    {
        private readonly string? nationality;
        private readonly string? given;
        private readonly string? family;
        private readonly string? patronymic;
        private readonly string? second;
        private readonly bool isInNativeScript;

        internal PersonName(string nationality, Gender gender, string given, string family, string patronymic, string second, bool isInNativeScript = false)
        {
            this.isInNativeScript = isInNativeScript;
            this.nationality = nationality;
            Gender = gender;
            this.given = given;
            this.family = family;
            this.patronymic = patronymic;
            this.second = second;
        }

        /// <summary>The nationality, with its name in the model of surnames.</summary>
        public string Nationality => nationality ?? "";

        /// <summary>Masculine or feminine.</summary>
        public Gender Gender { get; }

        /// <summary>The given name.</summary>
        public string Given => given ?? "";

        /// <summary>The family name in the form of the person's gender. If the culture uses the father's given name instead (Malay), that name.</summary>
        public string Family => family ?? "";

        /// <summary>What the father's given name becomes (Ivanovich, bin Ahmad); empty if the culture has no patronymic.</summary>
        public string Patronymic => patronymic ?? "";

        /// <summary>The mother's surname (Spanish, Portuguese); empty if the culture has one surname.</summary>
        public string SecondFamily => second ?? "";

        /// <summary>The whole name in the order of its culture: Kovács Anna, Ivan Petrovich Sokolov, Ana García López.</summary>
        public override string ToString() => ToString("native");

        /// <summary>The name by a format.</summary>
        /// <param name="format"><c>native</c> for the culture's own order, <c>latin</c> for the order that texts in Latin script mostly have, or a text with
        /// the parts <c>{given}</c>, <c>{family}</c>, <c>{patronymic}</c> and <c>{second}</c>, or <c>{given.}</c> and so on for an initial. Text before a part
        /// that the name does not have is left out with it.</param>
        /// <exception cref="FormatException">The format names an unknown part, or a brace has no partner.</exception>
        public string ToString(string format)
        {
            string whole = PersonFormats.Of(format ?? throw new ArgumentNullException(nameof(format)), Cultures.Of(Nationality), isInNativeScript);
            var parts = new PersonParts(Given.AsSpan(), Family.AsSpan(), Patronymic.AsSpan(), SecondFamily.AsSpan());
            Span<char> buffer = stackalloc char[PersonFormats.StackChars];
            int written;
            while (!PersonFormat.TryWrite(whole.AsSpan(), parts, buffer, out written))
                buffer = new char[2 * buffer.Length];
            return new string(buffer.Slice(0, written));
        }

        /// <summary>Whether <see cref="InNativeScript"/> supports the nationality: true for <see cref="NativeScript.Nationalities"/>.</summary>
        public bool HasNativeScript => PersonScript.IsOffered(Nationality);

        /// <summary>The same name with its parts in the script of its language, as <see cref="NativeScript"/> writes them: Анна Петровна Иванова, 김민준.</summary>
        /// <exception cref="InvalidOperationException"><see cref="HasNativeScript"/> is false, or a part has a letter for which the nationality has no rule.</exception>
        public PersonName InNativeScript() => isInNativeScript ? this : PersonScript.Write(this);

        /// <inheritdoc/>
        public bool Equals(PersonName other) =>
            Gender == other.Gender && Nationality == other.Nationality && Given == other.Given && Family == other.Family && Patronymic == other.Patronymic
            && SecondFamily == other.SecondFamily;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is PersonName other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Gender, Nationality, Given, Family, Patronymic, SecondFamily);

        /// <summary>Whether all parts are equal.</summary>
        public static bool operator ==(PersonName left, PersonName right) => left.Equals(right);

        /// <summary>Whether a part differs.</summary>
        public static bool operator !=(PersonName left, PersonName right) => !left.Equals(right);
    }
}
