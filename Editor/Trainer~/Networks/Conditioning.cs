using System;

namespace Cognomen.Trainer.Networks;

/// <summary>How a network receives the condition (nationality and gender) of a name.</summary>
[Flags]
internal enum Conditioning
{
    /// <summary>Not at all: the network learns the common properties of all names.</summary>
    None = 0,

    /// <summary>An embedding of the condition is the initial hidden state of a name.</summary>
    InitialState = 1,

    /// <summary>At every step, an embedding of the condition is appended to the symbol's.</summary>
    EveryStep = 2,

    /// <summary>Both of these, each with its own embedding.</summary>
    Both = InitialState | EveryStep,
}
