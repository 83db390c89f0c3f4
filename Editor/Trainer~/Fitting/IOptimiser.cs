using System;
using System.IO;

namespace Cognomen.Trainer.Fitting;

/// <summary>Updates some parameters of a network by their gradients.</summary>
internal interface IOptimiser : IDisposable
{
    void Step(double learningRate);

    /// <summary>Saves the state of the optimiser.</summary>
    void Save(BinaryWriter writer);

    /// <summary>Loads what <see cref="Save"/> wrote.</summary>
    void Load(BinaryReader reader);
}
