using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Progress;
using Cognomen.Training;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Samples of names during the training and at its end, always from integers, as in a game.</summary>
/// <param name="reporter">Receives the samples.</param>
/// <param name="seed">The seed of the stream of names. The same names are drawn each time, so that their improvement is visible.</param>
internal sealed class NameSamples(IProgressReporter reporter, long seed)
{
    private const int Times = 6;
    private const int SampledNationalities = 12;
    private const int NamesOfSample = 6;

    /// <summary>Whether this epoch has samples: the first epoch has, and then some evenly until the last.</summary>
    public static bool AreDue(FitProgress progress) =>
        progress.ValidationLoss != null && (progress.Epoch == 1 || progress.Epoch * Times / progress.Epochs > (progress.Epoch - 1) * Times / progress.Epochs);

    /// <summary>Reports names of the present network. A network of several layers cannot be exported, and is ignored.</summary>
    public void Show(CharacterNetwork network, TrainingData data)
    {
        if (network.Shape.Layers == 1)
            Show(NameModel.Load(ModelFile.Write(ModelExporter.Define(network, data, priorPower: 1))));
    }

    /// <summary>Reports names of a model.</summary>
    public void Show(NameModel model)
    {
        NameGenerator names = new(model, seed);
        if (model.Nationalities.Count == 0)
            reporter.Report(new SampleMessage(null, Some(names, new NameRequest())));
        foreach (string nationality in model.Nationalities.Take(SampledNationalities))
            reporter.Report(new SampleMessage(nationality, Some(names, new NameRequest { Nationality = nationality })));
    }

    // At the beginning of its training a network may find no name that ends.
    private static string[] Some(NameGenerator names, NameRequest request) => [.. DrawnNames.Next(names, request, NamesOfSample)];
}
