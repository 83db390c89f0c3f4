#nullable enable

using System;

namespace Cognomen.People
{
    /// <summary>A person's name while it is drawn: its parts in one buffer.</summary>
    internal ref struct PersonDraft
    {
        private readonly Span<char> buffer;
        private readonly int partChars;
        private int givenLength;
        private int familyLength;
        private int patronymicLength;
        private int secondLength;

        /// <param name="buffer">It has space for the parts.</param>
        /// <param name="plan">The nationality's plan.</param>
        /// <param name="gender">The person's gender.</param>
        public PersonDraft(Span<char> buffer, PersonPlan plan, Gender gender)
        {
            this.buffer = buffer;
            partChars = buffer.Length / Parts;
            Plan = plan;
            Gender = gender;
            givenLength = familyLength = patronymicLength = secondLength = 0;
        }

        /// <summary>The parts of a name.</summary>
        public const int Parts = 4;

        public PersonPlan Plan { get; }

        public Gender Gender { get; }

        public int GivenLength { set => givenLength = value; }

        public int FamilyLength { set => familyLength = value; }

        public int PatronymicLength { set => patronymicLength = value; }

        public int SecondLength { set => secondLength = value; }

        public Span<char> FamilyRoom => buffer.Slice(0, partChars);

        public Span<char> GivenRoom => buffer.Slice(partChars, partChars);

        public Span<char> PatronymicRoom => buffer.Slice(2 * partChars, partChars);

        public Span<char> SecondRoom => buffer.Slice(3 * partChars, partChars);

        public ReadOnlySpan<char> Given => GivenRoom.Slice(0, givenLength);

        public ReadOnlySpan<char> Family => FamilyRoom.Slice(0, familyLength);

        public PersonParts AsParts() => new PersonParts(Given, Family, PatronymicRoom.Slice(0, patronymicLength), SecondRoom.Slice(0, secondLength));

        public PersonName ToName() => new PersonName(
            Plan.Nationality, Gender, Given.ToString(), Family.ToString(), PatronymicRoom.Slice(0, patronymicLength).ToString(),
            SecondRoom.Slice(0, secondLength).ToString());
    }
}
