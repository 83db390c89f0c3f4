using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;
using Spectre.Console;

namespace Cognomen.Trainer.Progress;

/// <summary>Draws a progress bar for every network in a terminal.</summary>
internal sealed class BarReporter : IProgressReporter
{
    private readonly IAnsiConsole console;
    private readonly BlockingCollection<Action<ProgressContext>> changes = [];
    private readonly Dictionary<string, ProgressTask> bars = [];
    private readonly Task drawing;

    public BarReporter(IAnsiConsole console)
    {
        this.console = console;
        drawing = Task.Run(Draw);
    }

    public void Report(ProgressMessage message)
    {
        switch (message)
        {
            case EpochMessage epoch:
                changes.Add(context => Bar(context, epoch.Network).Description = Described(epoch.Network, epoch.ValidationLoss));
                break;
            case FinishedMessage or FailedMessage:
                Finish();
                console.MarkupLineInterpolated($"[bold]{MessageText.Of(message)}[/]");
                break;
            case WarningMessage:
                Line($"[yellow]{Markup.Escape(MessageText.Of(message))}[/]");
                break;
            case LogMessage log when log.Level < ProgressLevel.Warning:
                Line($"[grey]{Markup.Escape(log.Text)}[/]");
                break;
            default:
                Line(Markup.Escape(MessageText.Of(message)));
                break;
        }
    }

    public void Advance(string network, FitProgress progress, double? etaSeconds) =>
        changes.Add(context => Bar(context, network).Value = progress.Done * 100);

    public void Dispose()
    {
        Finish();
        changes.Dispose();
    }

    private void Draw() => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            foreach (Action<ProgressContext> change in changes.GetConsumingEnumerable())
                change(context);
        });

    private ProgressTask Bar(ProgressContext context, string network)
    {
        if (!bars.TryGetValue(network, out ProgressTask? bar))
            bars.Add(network, bar = context.AddTask(Markup.Escape(network)));
        return bar;
    }

    /// <summary>Lines above the bars, or after them when the bars are finished.</summary>
    private void Line(string markup)
    {
        if (changes.IsAddingCompleted)
            console.MarkupLine(markup);
        else
            changes.Add(_ => console.MarkupLine(markup));
    }

    private void Finish()
    {
        if (changes.IsAddingCompleted)
            return;
        changes.CompleteAdding();
        drawing.GetAwaiter().GetResult();
    }

    private static string Described(string network, double validationLoss) =>
        string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(network)} [grey]{validationLoss:F3} nats[/]");
}
