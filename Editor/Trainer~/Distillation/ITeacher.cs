using System;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>Whoever can say how likely each next symbol of a name is.</summary>
internal interface ITeacher
{
    /// <summary>For people.</summary>
    string Name { get; }

    /// <summary>Begins some names at once.</summary>
    /// <param name="conditions">One a name.</param>
    ITeacherWalk Begin(IReadOnlyList<int> conditions);
}

/// <summary>Some names that grow together, one symbol a step.</summary>
internal interface ITeacherWalk : IDisposable
{
    /// <summary>Reads one symbol of every name.</summary>
    /// <param name="symbols">One a name; the boundary first of all.</param>
    /// <returns>The probability of each next symbol, B × S; the caller's dispose scope owns it.</returns>
    Tensor Read(ReadOnlySpan<int> symbols);

    /// <summary>Goes on with some of the names alone.</summary>
    /// <param name="names">Their places among the present ones, ascending.</param>
    void Keep(ReadOnlySpan<int> names);
}
