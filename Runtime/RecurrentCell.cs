#nullable enable

namespace Cognomen
{
    /// <summary>The recurrent cell of a model.</summary>
    public enum RecurrentCell
    {
        /// <summary>Plain recurrence, h' = tanh(x + U h) (Elman 1990).</summary>
        Elman = 0,

        /// <summary>Plain recurrence with a rectifier, h' = max(0, x + U h) (Le, Jaitly &amp; Hinton 2015).</summary>
        ElmanRelu = 1,

        /// <summary>Gated recurrent unit (Cho et al. 2014), the variant with the reset gate applied after the product.</summary>
        Gru = 2,

        /// <summary>Long short-term memory (Hochreiter &amp; Schmidhuber 1997), with a forget gate and no peepholes.</summary>
        Lstm = 3,

        /// <summary>The gated linear recurrence, m' = f · m + (1 - f) · x for each unit: the gates read the last symbols and their own unit of the memory.</summary>
        /// <remarks>
        /// It has no matrix between the memory of one step and the next (the simple recurrent unit, Lei et al. 2018; inputs from a window of symbols
        /// as in the quasi-recurrent network, Bradbury et al. 2017).
        /// </remarks>
        GatedLinear = 4,
    }
}
