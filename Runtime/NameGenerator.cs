#nullable enable

using System;
using System.Threading;
using Cognomen.Sampling;

namespace Cognomen
{
    /// <summary>
    /// Gives surnames. A name is a pure function of the model, the seed, an index (or a key) and the request: the same name on every machine, in any
    /// order.
    /// </summary>
    /// <remarks>The only state is <see cref="Position"/>, the index of the next name.</remarks>
    /// <example>
    /// <code>
    /// var names = new NameGenerator(NameModel.Bundled, seed: 42);
    /// string anybody = names.Next();
    /// string irish = names.Next("Irish");
    /// string guard = names.NameFor("castle/gate/guard-3", "Polish");
    /// </code>
    /// </example>
    public sealed class NameGenerator
    {
        // Names of up to this many characters need no array while they are drawn.
        private const int StackChars = 128;

        private long position;

        /// <summary>Creates a generator.</summary>
        /// <param name="model">The model that names are drawn from.</param>
        /// <param name="seed">The seed of the stream of names; any number.</param>
        /// <param name="position">The index of the first name that <see cref="Next()"/> gives; any number.</param>
        /// <param name="streamVersion">By which definition names follow from numbers. The default is <see cref="StreamVersion.V1"/> for ever:
        /// a newer one has to be asked for, so that an update changes no name.</param>
        /// <exception cref="ArgumentOutOfRangeException">This package does not know the stream version.</exception>
        public NameGenerator(NameModel model, long seed = 0, long position = 0, StreamVersion streamVersion = StreamVersion.V1)
        {
            Model = model ?? throw new ArgumentNullException(nameof(model));
            StreamVersion = StreamVersions.Known(streamVersion, nameof(streamVersion));
            Seed = seed;
            this.position = position;
        }

        /// <summary>A generator with the bundled model and a random seed in each process, for names that you do not need to reproduce.</summary>
        public static NameGenerator Shared => SharedHolder.Generator;

        /// <summary>The model that names are drawn from.</summary>
        public NameModel Model { get; }

        /// <summary>The version of the definition of a name.</summary>
        public StreamVersion StreamVersion { get; }

        /// <summary>The seed of the stream of names.</summary>
        public long Seed { get; }

        /// <summary>The index of the next name of Next(). Save it and set it later to continue from there.</summary>
        public long Position
        {
            get => Interlocked.Read(ref position);
            set => Interlocked.Exchange(ref position, value);
        }

        /// <summary>Restores a saved generator. It continues at the saved position.</summary>
        /// <param name="model">The model that the generator was saved with.</param>
        /// <param name="state">The result of <see cref="Save"/>.</param>
        /// <exception cref="ModelMismatchException">The state was saved with another model.</exception>
        /// <exception cref="ArgumentOutOfRangeException">This package does not know the state's stream version, for example that of default(GeneratorState).</exception>
        public static NameGenerator Restore(NameModel model, GeneratorState state)
        {
            if (model == null)
                throw new ArgumentNullException(nameof(model));
            StreamVersions.Known(state.StreamVersion, nameof(state));
            if (state.ModelFingerprint != model.Fingerprint)
                throw new ModelMismatchException(state.ModelFingerprint, model.Fingerprint);
            return new NameGenerator(model, state.Seed, state.Position, state.StreamVersion);
        }

        /// <summary>The state of this generator without the model itself. Pass it to <see cref="Restore"/> later.</summary>
        public GeneratorState Save() => new GeneratorState(Model.Fingerprint, StreamVersion, Seed, Position);

        /// <summary>Draws the next name. The nationality is drawn by the model's prior.</summary>
        public string Next() => NameAt(Advance());

        /// <summary>Draws the next name of a nationality.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public string Next(string nationality) => Draw(Plan(nationality), NameAddress.Position(Seed, Advance()));

        /// <summary>Draws the next name that meets a request.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="NameShortfallException">There is no name that meets the request.</exception>
        public string Next(NameRequest request) => Draw(Plan(request), NameAddress.Position(Seed, Advance()));

        /// <summary>Draws the name at an index: the name that <see cref="Next()"/> returns when <see cref="Position"/> is that index.</summary>
        public string NameAt(long index) => Draw(Model.Plans.OfAny, NameAddress.Position(Seed, index));

        /// <summary>The name of a nationality at an index.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public string NameAt(long index, string nationality) => Draw(Plan(nationality), NameAddress.Position(Seed, index));

        /// <summary>Draws the name at an index, for a request.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="NameShortfallException">There is no name that meets the request.</exception>
        public string NameAt(long index, NameRequest request) => Draw(Plan(request), NameAddress.Position(Seed, index));

        /// <summary>Gives the name at an index for a request, or the reason why there is none.</summary>
        /// <param name="index">The name's index in the stream; any number.</param>
        /// <param name="request">The request for the name.</param>
        /// <param name="name">The name, or an empty text.</param>
        /// <param name="shortfall">The reason why there is no name; null if there is one.</param>
        /// <returns>Whether a name was found.</returns>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public bool TryNameAt(long index, NameRequest request, out string name, out NameShortfall? shortfall) =>
            TryDraw(Plan(request), NameAddress.Position(Seed, index), null, out name, out shortfall);

        /// <summary>Draws the name of the entity with this key. The nationality is drawn by the model's prior.</summary>
        public string NameFor(string key) => Draw(Model.Plans.OfAny, Address(key));

        /// <summary>Draws the name of the entity with this key, of a nationality.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public string NameFor(string key, string nationality) => Draw(Plan(nationality), Address(key));

        /// <summary>Draws the name of the entity with this key, for a request.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="NameShortfallException">There is no name that meets the request.</exception>
        public string NameFor(string key, NameRequest request) => Draw(Plan(request), Address(key));

        /// <summary>The name of the entity with a number, of a nationality drawn by the model's prior.</summary>
        public string NameFor(long id) => Draw(Model.Plans.OfAny, NameAddress.Of(Seed, id));

        /// <summary>The name of the entity with a number, of a nationality.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public string NameFor(long id, string nationality) => Draw(Plan(nationality), NameAddress.Of(Seed, id));

        /// <summary>The name of the entity with a number, for a request.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="NameShortfallException">There is no name that meets the request.</exception>
        public string NameFor(long id, NameRequest request) => Draw(Plan(request), NameAddress.Of(Seed, id));

        /// <summary>Gives the name of the entity with a key for a request, or the reason why there is none.</summary>
        /// <param name="key">Any text that stays the same for the entity.</param>
        /// <param name="request">The request for the name.</param>
        /// <param name="name">The name, or an empty text.</param>
        /// <param name="shortfall">The reason why there is no name; null if there is one.</param>
        /// <returns>Whether a name was found.</returns>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public bool TryNameFor(string key, NameRequest request, out string name, out NameShortfall? shortfall) =>
            TryDraw(Plan(request), Address(key), null, out name, out shortfall);

        /// <summary>Gives the name of the entity with a number for a request, or the reason why there is none.</summary>
        /// <param name="id">The entity's number.</param>
        /// <param name="request">The request for the name.</param>
        /// <param name="name">The name, or an empty text.</param>
        /// <param name="shortfall">The reason why there is no name; null if there is one.</param>
        /// <returns>Whether a name was found.</returns>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public bool TryNameFor(long id, NameRequest request, out string name, out NameShortfall? shortfall) =>
            TryDraw(Plan(request), NameAddress.Of(Seed, id), null, out name, out shortfall);

        /// <summary>Writes the next name, of a nationality drawn by the model's prior, without allocating.</summary>
        /// <remarks>The model may allocate for its remembered beginnings, within the limit of <see cref="NameModel.WithCache"/>.</remarks>
        /// <param name="destination">Receives the name. <see cref="NameModel.MaxChars"/> characters are always enough.</param>
        /// <param name="charsWritten">The length of the name, or 0.</param>
        /// <returns>False if the destination is too short. Position then does not change, and a call with a longer destination gets the same name.</returns>
        public bool TryNext(Span<char> destination, out int charsWritten) => TryNext(Model.Plans.OfAny, destination, out charsWritten, out _);

        /// <summary>Writes the next name, of a nationality, without allocating.</summary>
        /// <inheritdoc cref="TryNext(Span{char}, out int)"/>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public bool TryNext(string nationality, Span<char> destination, out int charsWritten) =>
            TryNext(Plan(nationality), destination, out charsWritten, out _);

        /// <summary>Writes the next name that meets a request, without allocating.</summary>
        /// <param name="request">The request for the name.</param>
        /// <param name="destination">Receives the name. <see cref="NameModel.MaxChars"/> characters are always enough.</param>
        /// <param name="charsWritten">The length of the name, or 0.</param>
        /// <returns>
        /// False if the destination is too short; the position then does not change. False also if no name meets the request;
        /// the position then advances.
        /// </returns>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public bool TryNext(NameRequest request, Span<char> destination, out int charsWritten) =>
            TryNext(Plan(request), destination, out charsWritten, out _);

        /// <summary>Writes the next name that meets a request without allocating, or gives the reason if there is none.</summary>
        /// <inheritdoc cref="TryNext(NameRequest, Span{char}, out int)"/>
        /// <param name="request">The request for the name.</param>
        /// <param name="destination">Receives the name. <see cref="NameModel.MaxChars"/> characters are always enough.</param>
        /// <param name="charsWritten">The length of the name, or 0.</param>
        /// <param name="shortfall">The reason why no name was found; null if a name was found, even if the destination is too short for it.</param>
        public bool TryNext(NameRequest request, Span<char> destination, out int charsWritten, out NameShortfall? shortfall) =>
            TryNext(Plan(request), destination, out charsWritten, out shortfall);

        /// <summary>Draws the next name that meets a request. If there is none, returns false with the reason. Position advances in both cases.</summary>
        /// <param name="request">The request for the name.</param>
        /// <param name="name">The name, or an empty text.</param>
        /// <param name="shortfall">The reason why there is no name, or null.</param>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        /// <exception cref="ArgumentException">The request contradicts itself.</exception>
        public bool TryNext(NameRequest request, out string name, out NameShortfall? shortfall) =>
            TryNext(request, null, out name, out shortfall);

        internal bool TryNext(NameRequest request, NameFilter? unused, out string name, out NameShortfall? shortfall)
        {
            // A refused request takes no position.
            NamePlan plan = Plan(request);
            return TryDraw(plan, NameAddress.Position(Seed, Advance()), unused, out name, out shortfall);
        }

        /// <summary>A name that takes no position, for counting; null if there is none.</summary>
        internal string? DrawForEstimate(NameRequest request, int number) =>
            TryDraw(Plan(request), NameAddress.ForEstimate(Seed, number), null, out string name, out _) ? name : null;

        private static NameAddress Check(string key, long seed) =>
            key == null ? throw new ArgumentNullException(nameof(key)) : NameAddress.Of(seed, key.AsSpan());

        private NameAddress Address(string key) => Check(key, Seed);

        private NamePlan Plan(string nationality) =>
            Model.Plans.Of(nationality ?? throw new ArgumentNullException(nameof(nationality)));

        private NamePlan Plan(NameRequest request) => NamePlan.For(Model.Loaded, request ?? throw new ArgumentNullException(nameof(request)));

        private long Advance() => unchecked(Interlocked.Increment(ref position) - 1);

        private string Draw(NamePlan plan, NameAddress address) =>
            TryDraw(plan, address, null, out string name, out NameShortfall? shortfall) ? name : throw new NameShortfallException(shortfall!);

        private bool TryDraw(NamePlan plan, NameAddress address, NameFilter? unused, out string name, out NameShortfall? shortfall)
        {
            Span<char> buffer = Model.MaxChars <= StackChars ? stackalloc char[StackChars] : new char[Model.MaxChars];
            int written = NameSampler.Draw(plan, address, buffer, out shortfall, unused);
            name = shortfall == null ? new string(buffer.Slice(0, written)) : "";
            return shortfall == null;
        }

        private bool TryNext(NamePlan plan, Span<char> destination, out int charsWritten, out NameShortfall? shortfall)
        {
            long index = Advance();
            Span<char> buffer = destination.Length >= Model.MaxChars
                ? destination
                : Model.MaxChars <= StackChars ? stackalloc char[StackChars] : new char[Model.MaxChars];
            int written = NameSampler.Draw(plan, NameAddress.Position(Seed, index), buffer, out shortfall);
            charsWritten = 0;
            if (shortfall != null)
                return false;
            if (written > destination.Length)
            {
                // Gives the position back, unless another thread has already advanced it.
                Interlocked.CompareExchange(ref position, index, index + 1);
                return false;
            }

            if (destination.Length < Model.MaxChars)
                buffer.Slice(0, written).CopyTo(destination);
            charsWritten = written;
            return true;
        }

        private static class SharedHolder
        {
            internal static readonly NameGenerator Generator = new NameGenerator(NameModel.Bundled, BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0));
        }
    }
}
