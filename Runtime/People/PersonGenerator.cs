#nullable enable

using System;
using System.Threading;
using Cognomen.People;
using Cognomen.Sampling;

namespace Cognomen
{
    /// <summary>Gives whole names of people. A person is a pure function of the two models, the seed, an index (or a key) and the request.</summary>
    /// <remarks>
    /// The family name is the surname that a <see cref="NameGenerator"/> with the same model and seed gives there, in the form of the person's
    /// gender. So a world can begin with surnames and add the rest later.
    /// </remarks>
    /// <example>
    /// <code>
    /// var people = new PersonGenerator(seed: 42);
    /// PersonName guard = people.Next("Polish");
    /// PersonName queen = people.PersonFor("castle/queen", "Russian", Gender.Feminine);
    /// </code>
    /// </example>
    public sealed class PersonGenerator
    {
        // Names of up to this many characters need no array while they are drawn.
        private const int StackChars = 512;

        private static readonly PersonRequest Anybody = new PersonRequest();
        private static readonly PersonRequest Man = new PersonRequest { Gender = Gender.Masculine };
        private static readonly PersonRequest Woman = new PersonRequest { Gender = Gender.Feminine };

        private readonly PersonPlans[] byGender;
        private readonly int room;
        private long position;

        /// <summary>Creates a generator with the two bundled models.</summary>
        /// <param name="seed">The seed of the stream of people; any number.</param>
        public PersonGenerator(long seed)
            : this(NameModel.Bundled, NameModel.BundledGivenNames, seed)
        {
        }

        /// <summary>Creates a generator.</summary>
        /// <param name="surnames">The model of surnames; it has nationalities.</param>
        /// <param name="givenNames">The model of given names, with masculine and feminine names of the nationalities of the people.</param>
        /// <param name="seed">The seed of the stream of people; any number.</param>
        /// <param name="position">The index of the first person; any number.</param>
        /// <exception cref="ArgumentException">The model of surnames has no nationalities.</exception>
        public PersonGenerator(NameModel surnames, NameModel givenNames, long seed = 0, long position = 0)
        {
            Surnames = surnames ?? throw new ArgumentNullException(nameof(surnames));
            GivenNames = givenNames ?? throw new ArgumentNullException(nameof(givenNames));
            Seed = seed;
            this.position = position;
            room = PersonSampler.Room(surnames, givenNames);
            byGender = new[]
            {
                new PersonPlans(surnames, givenNames, Anybody), new PersonPlans(surnames, givenNames, Man), new PersonPlans(surnames, givenNames, Woman),
            };
        }

        /// <summary>The model of family names.</summary>
        public NameModel Surnames { get; }

        /// <summary>The model of given names.</summary>
        public NameModel GivenNames { get; }

        /// <summary>The seed of the stream of people.</summary>
        public long Seed { get; }

        /// <summary>The index of the next person of Next(). Save it and set it later to continue from there.</summary>
        public long Position
        {
            get => Interlocked.Read(ref position);
            set => Interlocked.Exchange(ref position, value);
        }

        /// <summary>Draws the next person, of a nationality drawn by the prior of the model of surnames.</summary>
        /// <exception cref="UnknownNationalityException">The model of given names lacks that nationality.</exception>
        public PersonName Next() => Draw(byGender[0], null, NameAddress.Position(Seed, Advance()));

        /// <summary>Draws the next person of a nationality.</summary>
        /// <param name="nationality">A nationality of both models.</param>
        /// <param name="gender">The gender; <see cref="Gender.Unmarked"/> draws one.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName Next(string nationality, Gender gender = Gender.Unmarked)
        {
            PersonPlans plans = Plans(nationality, gender);
            return Draw(plans, nationality, NameAddress.Position(Seed, Advance()));
        }

        /// <summary>Draws the next person for a request.</summary>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public PersonName Next(PersonRequest request)
        {
            PersonPlans plans = Plans(request);
            return Draw(plans, request.Nationality, NameAddress.Position(Seed, Advance()));
        }

        /// <summary>Draws the person at an index, of a nationality drawn by the prior. Next gives that person at that <see cref="Position"/>.</summary>
        /// <param name="index">The person's index in the stream; any number.</param>
        /// <exception cref="UnknownNationalityException">The model of given names lacks that nationality.</exception>
        public PersonName PersonAt(long index) => Draw(byGender[0], null, NameAddress.Position(Seed, index));

        /// <summary>Draws the person at an index, of a nationality and a drawn gender. Next gives that person at that <see cref="Position"/>.</summary>
        /// <param name="index">The person's index in the stream; any number.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName PersonAt(long index, string nationality) => PersonAt(index, nationality, Gender.Unmarked);

        /// <summary>Draws the person at an index, of a nationality. Next gives that person at that <see cref="Position"/>.</summary>
        /// <param name="index">The person's index in the stream; any number.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <param name="gender">The gender; <see cref="Gender.Unmarked"/> draws one.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName PersonAt(long index, string nationality, Gender gender) => Draw(Plans(nationality, gender), nationality, NameAddress.Position(Seed, index));

        /// <summary>Draws the person at an index, for a request. Next gives that person at that <see cref="Position"/>.</summary>
        /// <param name="index">The person's index in the stream; any number.</param>
        /// <param name="request">The request.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found.</exception>
        public PersonName PersonAt(long index, PersonRequest request)
        {
            PersonPlans plans = Plans(request);
            return Draw(plans, request.Nationality, NameAddress.Position(Seed, index));
        }

        /// <summary>Draws the person with a key, of a nationality drawn by the prior of the model of surnames.</summary>
        /// <param name="key">Any text that stays the same for the person.</param>
        /// <exception cref="UnknownNationalityException">The model of given names lacks that nationality.</exception>
        public PersonName PersonFor(string key) => Draw(byGender[0], null, Address(key));

        /// <summary>Draws the person with a key, of a nationality, of a gender that is drawn.</summary>
        /// <param name="key">Any text that stays the same for the person.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName PersonFor(string key, string nationality) => PersonFor(key, nationality, Gender.Unmarked);

        /// <summary>Draws the person with a key, of a nationality.</summary>
        /// <param name="key">Any text that stays the same for the person.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <param name="gender">The gender; <see cref="Gender.Unmarked"/> draws one.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName PersonFor(string key, string nationality, Gender gender) => Draw(Plans(nationality, gender), nationality, Address(key));

        /// <summary>Draws the person with a key, for a request.</summary>
        /// <param name="key">Any text that stays the same for the person.</param>
        /// <param name="request">The request.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found.</exception>
        public PersonName PersonFor(string key, PersonRequest request)
        {
            PersonPlans plans = Plans(request);
            return Draw(plans, request.Nationality, Address(key));
        }

        /// <summary>Draws the person with a number, of a nationality drawn by the prior of the model of surnames.</summary>
        /// <param name="id">The person's number.</param>
        /// <exception cref="UnknownNationalityException">The model of given names lacks that nationality.</exception>
        public PersonName PersonFor(long id) => Draw(byGender[0], null, NameAddress.Of(Seed, id));

        /// <summary>Draws the person with a number, of a nationality, of a gender that is drawn.</summary>
        /// <param name="id">The person's number.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName PersonFor(long id, string nationality) => PersonFor(id, nationality, Gender.Unmarked);

        /// <summary>Draws the person with a number, of a nationality.</summary>
        /// <param name="id">The person's number.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <param name="gender">The gender; <see cref="Gender.Unmarked"/> draws one.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonName PersonFor(long id, string nationality, Gender gender) => Draw(Plans(nationality, gender), nationality, NameAddress.Of(Seed, id));

        /// <summary>Draws the person with a number, for a request.</summary>
        /// <param name="id">The person's number.</param>
        /// <param name="request">The request.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="NameShortfallException">No name that keeps the request was found.</exception>
        public PersonName PersonFor(long id, PersonRequest request)
        {
            PersonPlans plans = Plans(request);
            return Draw(plans, request.Nationality, NameAddress.Of(Seed, id));
        }

        /// <summary>Writes the whole name of the next person of a nationality, in the culture's own order, without allocating.</summary>
        /// <param name="nationality">A nationality of both models.</param>
        /// <param name="destination">Receives the name. <see cref="MaxChars"/> characters are always enough.</param>
        /// <param name="charsWritten">The length of the name, or 0.</param>
        /// <returns>False if the destination is too short. Position then does not change.</returns>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public bool TryNext(string nationality, Span<char> destination, out int charsWritten) =>
            TryNext(Plans(nationality, Gender.Unmarked), nationality, destination, out charsWritten, out _);

        /// <summary>Writes the whole name of the next person for a request, by its format, without allocating.</summary>
        /// <param name="request">The request.</param>
        /// <param name="destination">Receives the name. <see cref="MaxChars"/> characters are always enough for a culture's own formats.</param>
        /// <param name="charsWritten">The length of the name, or 0.</param>
        /// <param name="shortfall">The reason why no name was found; null if one was found, even if the destination is too short for it.</param>
        /// <returns>False if the destination is too short; the position then does not change. False also if no name was found; the position then advances.</returns>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        /// <exception cref="FormatException">The request's format names an unknown part.</exception>
        public bool TryNext(PersonRequest request, Span<char> destination, out int charsWritten, out NameShortfall? shortfall) =>
            TryNext(Plans(request), request.Nationality, destination, out charsWritten, out shortfall);

        /// <summary>The buffer size in UTF-16 characters that is enough for every whole name in a culture's own formats.</summary>
        public int MaxChars => room;

        /// <summary>The household with this key. The surname of its father is the surname that a <see cref="NameGenerator"/> gives for the key.</summary>
        /// <param name="key">Any text that stays the same for the household.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public Household HouseholdFor(string key, string nationality) => new Household(this, byGender[0].Of(Check(nationality)), Address(key));

        /// <summary>The household with this number.</summary>
        /// <param name="id">The household's number.</param>
        /// <param name="nationality">A nationality of both models.</param>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public Household HouseholdFor(long id, string nationality) => new Household(this, byGender[0].Of(Check(nationality)), NameAddress.Of(Seed, id));

        internal int Room => room;

        private static string Check(string nationality) => nationality ?? throw new ArgumentNullException(nameof(nationality));

        private NameAddress Address(string key) => NameAddress.Of(Seed, (key ?? throw new ArgumentNullException(nameof(key))).AsSpan());

        private PersonPlans Plans(PersonRequest request)
        {
            PersonPlans plans = (request ?? throw new ArgumentNullException(nameof(request))).PlansFor(Surnames, GivenNames);
            if (request.Nationality != null)
                plans.Of(request.Nationality);
            return plans;
        }

        // A refused request takes no position.
        private PersonPlans Plans(string nationality, Gender gender)
        {
            if (gender < Gender.Unmarked || gender > Gender.Feminine)
                throw new ArgumentOutOfRangeException(nameof(gender), gender, "a gender is Unmarked, Masculine or Feminine");
            byGender[(int)gender].Of(Check(nationality));
            return byGender[(int)gender];
        }

        private long Advance() => unchecked(Interlocked.Increment(ref position) - 1);

        private PersonName Draw(PersonPlans plans, string? nationality, NameAddress address)
        {
            Span<char> buffer = room <= StackChars ? stackalloc char[StackChars] : new char[room];
            PersonDraft draft = PersonSampler.Draw(plans, nationality, address, buffer, out NameShortfall? shortfall);
            return shortfall == null ? draft.ToName() : throw new NameShortfallException(shortfall);
        }

        private bool TryNext(PersonPlans plans, string? nationality, Span<char> destination, out int charsWritten, out NameShortfall? shortfall)
        {
            charsWritten = 0;
            long index = Advance();
            Span<char> buffer = room <= StackChars ? stackalloc char[StackChars] : new char[room];
            PersonDraft draft = PersonSampler.Draw(plans, nationality, NameAddress.Position(Seed, index), buffer, out shortfall);
            if (shortfall != null)
                return false;
            string format = PersonFormats.Of(plans.Request.Format, draft.Plan.Culture);
            if (PersonFormat.TryWrite(format.AsSpan(), draft.AsParts(), destination, out charsWritten))
                return true;

            // Gives the position back, unless another thread has already advanced it.
            Interlocked.CompareExchange(ref position, index, index + 1);
            return false;
        }
    }
}
