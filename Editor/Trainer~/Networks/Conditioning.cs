using System;

namespace Cognomen.Trainer.Networks;

/// <summary>How a network is told the condition (nationality and gender) of a name.</summary>
[Flags]
internal enum Conditioning
{
    /// <summary>Not at all: the network learns what all names have in common.</summary>
    None = 0,

    /// <summary>An embedding of the condition is the hidden state from which a name begins.</summary>
    InitialState = 1,

    /// <summary>An embedding of the condition stands beside the symbol's at every step.</summary>
    EveryStep = 2,

    /// <summary>Both of them, each with an embedding of its own.</summary>
    Both = InitialState | EveryStep,
}
