#nullable enable

namespace Cognomen.Models
{
    /// <summary>The empty beginning of a condition's names, where every score of one begins. Immutable.</summary>
    internal sealed class NameBeginning
    {
        private readonly int condition;
        private readonly short[] state;

        /// <param name="model">The model.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="walk">A walk of the model to compute with.</param>
        public NameBeginning(LoadedModel model, int condition, NameWalk walk)
        {
            this.condition = condition;
            walk.Begin(condition);
            state = walk.Save();
            Logits = walk.UncalibratedLogits(model.AllSymbols).ToArray();
        }

        /// <summary>The uncalibrated logits of all symbols, in Q16; not to be changed.</summary>
        public int[] Logits { get; }

        /// <summary>Brings a walk here.</summary>
        public void Take(NameWalk walk) => walk.Take(condition, state, 0);
    }
}
