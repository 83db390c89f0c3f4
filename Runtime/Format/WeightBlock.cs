#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>Weights with one scale: the value of weight i is <see cref="Weights"/>[i] · <see cref="Multiplier"/> / 2^16.</summary>
    internal sealed class WeightBlock
    {
        /// <param name="multiplier">1 to 65,535: the scale in Q16.</param>
        /// <param name="weights">In two's complement with the model's number of bits, without the smallest number.</param>
        public WeightBlock(ushort multiplier, sbyte[] weights)
        {
            if (multiplier == 0)
                throw new ArgumentOutOfRangeException(nameof(multiplier), multiplier, "a multiplier is 1 to 65535");
            Multiplier = multiplier;
            Weights = weights;
        }

        /// <summary>The scale in Q16, 1 to 65,535.</summary>
        public ushort Multiplier { get; }

        /// <summary>Row by row.</summary>
        public sbyte[] Weights { get; }
    }
}
