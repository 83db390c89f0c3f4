using System;
using System.IO;

namespace Cognomen.Trainer.Fitting;

/// <summary>Updates some parameters of a network by their gradients.</summary>
internal interface IOptimiser : IDisposable
{
    void Step(double learningRate);

    /// <summary>Writes down what is remembered of past gradients.</summary>
    void Save(BinaryWriter writer);

    /// <summary>Takes up what <see cref="Save"/> wrote.</summary>
    void Load(BinaryReader reader);
}
