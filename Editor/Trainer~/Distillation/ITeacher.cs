using System;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>A model that can predict the next symbols of names.</summary>
internal interface ITeacher
{
    /// <summary>For people.</summary>
    string Name { get; }

    /// <summary>Starts several names.</summary>
    /// <param name="conditions">One a name.</param>
    ITeacherWalk Begin(IReadOnlyList<int> conditions);
}

/// <summary>Several names that grow together, one symbol a step.</summary>
internal interface ITeacherWalk : IDisposable
{
    /// <summary>Reads one symbol of every name.</summary>
    /// <param name="symbols">One a name, starting with the boundary.</param>
    /// <returns>The probability of each next symbol, B × S; the caller's dispose scope owns it.</returns>
    Tensor Read(ReadOnlySpan<int> symbols);

    /// <summary>Continues with some of the names.</summary>
    /// <param name="names">Their places among the present ones, ascending.</param>
    void Keep(ReadOnlySpan<int> names);
}
