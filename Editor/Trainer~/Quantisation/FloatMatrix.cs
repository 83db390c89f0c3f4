using System;
using System.Globalization;
using Cognomen.Trainer.Data;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Quantisation;

/// <summary>A matrix of floats in row-major order, outside libtorch.</summary>
internal sealed class FloatMatrix
{
    private readonly float[] values;

    public FloatMatrix(Tensor matrix)
    {
        if (matrix.dim() != 2)
            throw new ArgumentException($"a tensor of {matrix.dim()} dimensions is no matrix", nameof(matrix));
        values = matrix.Values<float>();
        Count = (int)matrix.shape[0];
        Columns = (int)matrix.shape[1];
    }

    private FloatMatrix(float[] values, int columns)
    {
        this.values = values;
        Columns = columns;
        Count = values.Length / columns;
    }

    public int Count { get; }

    public int Columns { get; }

    public float this[int row, int column] => values[row * Columns + column];

    /// <summary>The largest magnitude of some weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="row">The row that they are, for the message.</param>
    /// <exception cref="ArgumentException">A weight is infinite or not a number.</exception>
    public static float LargestMagnitude(ReadOnlySpan<float> weights, int? row = null)
    {
        float largest = 0;
        foreach (float weight in weights)
        {
            if (!float.IsFinite(weight))
                throw new ArgumentException(
                    $"a weight{(row is int at ? string.Create(CultureInfo.InvariantCulture, $" of row {at}") : "")} is {weight.ToString(CultureInfo.InvariantCulture)}; it must be finite",
                    nameof(weights));
            largest = Math.Max(largest, Math.Abs(weight));
        }
        return largest;
    }

    /// <summary>The largest magnitude of a row.</summary>
    /// <exception cref="ArgumentException">A weight is infinite or not a number.</exception>
    public float LargestOfRow(int row) => LargestMagnitude(values.AsSpan(row * Columns, Columns), row);

    /// <summary>The largest magnitude of a column.</summary>
    public float LargestOfColumn(int column)
    {
        float largest = 0;
        for (int row = 0; row < Count; row++)
            largest = Math.Max(largest, Math.Abs(this[row, column]));
        return largest;
    }

    /// <summary>The same matrix with every column multiplied by a factor of its own.</summary>
    public FloatMatrix WithColumnsTimes(ReadOnlySpan<double> factors)
    {
        float[] scaled = new float[values.Length];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = (float)(values[i] * factors[i % Columns]);
        return new FloatMatrix(scaled, Columns);
    }

    /// <summary>Some of the columns, one after the other.</summary>
    public FloatMatrix Slice(int firstColumn, int columns)
    {
        float[] slice = new float[Count * columns];
        for (int row = 0; row < Count; row++)
            values.AsSpan(row * Columns + firstColumn, columns).CopyTo(slice.AsSpan(row * columns));
        return new FloatMatrix(slice, columns);
    }
}
