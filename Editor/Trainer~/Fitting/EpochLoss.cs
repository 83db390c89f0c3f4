using System.Collections.Generic;
using System.IO;

namespace Cognomen.Trainer.Fitting;

/// <summary>The losses of one epoch.</summary>
/// <param name="Training">The mean over the epoch, with dropout, in nats a symbol.</param>
/// <param name="Validation">At its end, in nats a symbol.</param>
internal readonly record struct EpochLoss(double Training, double Validation)
{
    /// <summary>Saves losses for <see cref="Load"/>.</summary>
    public static void Save(IReadOnlyCollection<EpochLoss> losses, BinaryWriter writer)
    {
        writer.Write(losses.Count);
        foreach (EpochLoss loss in losses)
        {
            writer.Write(loss.Training);
            writer.Write(loss.Validation);
        }
    }

    /// <summary>Loads what <see cref="Save"/> wrote.</summary>
    public static List<EpochLoss> Load(BinaryReader reader)
    {
        List<EpochLoss> losses = [];
        for (int left = reader.ReadInt32(); left > 0; left--)
            losses.Add(new EpochLoss(reader.ReadDouble(), reader.ReadDouble()));
        return losses;
    }
}
