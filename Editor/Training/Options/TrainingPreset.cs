#nullable enable

namespace Cognomen.Training
{
    /// <summary>A recipe with all sizes and times.</summary>
    public enum TrainingPreset
    {
        /// <summary>One small network that learns from itself and the n-grams: seconds for a short list, a few minutes for 50,000 names.</summary>
        Quick = 0,

        /// <summary>Several teachers distilled into one student: the recipe of the bundled model.</summary>
        Full = 1,

        /// <summary>The textbook network: embedding 32, hidden 32 (Rao &amp; McMahan 2019, chapter 7).</summary>
        Book = 2,

        /// <summary>The teachers of <see cref="Full"/> and a smaller student: a model of at most 200 KB, for games on the web.</summary>
        Small = 3,

        /// <summary>Like <see cref="Quick"/>, with a smaller network that is fitted longer: the recipe of the bundled model of given names, at most 200 KB.</summary>
        GivenNames = 4,
    }
}
