using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// A character network: from the symbols of a name so far and its condition to the logits of the next symbol. S symbols,
/// C conditions, T steps, B names of a batch, H hidden units.
/// </summary>
internal sealed class RecurrentNetwork : CharacterNetwork
{
    private readonly Parameter symbolEmbedding;
    private readonly ConditionTable? conditionEmbedding;
    private readonly ConditionTable? initialState;
    private readonly ConditionTable? outputCondition;
    private readonly RecurrentLayer[] layerList;
    private readonly ModuleList<RecurrentLayer> layers;
    private readonly Parameter outputWeights;
    private readonly Parameter outputBias;

    /// <param name="shape">The sizes.</param>
    /// <param name="symbols">Symbols, the boundary included.</param>
    /// <param name="conditions">What the network is told.</param>
    /// <param name="seed">Fixes the first weights and every dropout mask.</param>
    public RecurrentNetwork(NetworkShape shape, int symbols, ConditionSet conditions, long seed)
        : base(shape, symbols, conditions, seed)
    {
        symbolEmbedding = nn.Parameter(zeros(symbols, shape.SymbolEmbedding));
        if (shape.Conditioning.HasFlag(Conditioning.EveryStep))
            conditionEmbedding = new ConditionTable("conditionEmbedding", conditions, shape.ConditionEmbedding);
        if (shape.Conditioning.HasFlag(Conditioning.InitialState))
            initialState = new ConditionTable("initialState", conditions, shape.Hidden);
        if (shape.OutputCondition)
            outputCondition = new ConditionTable("outputCondition", conditions, symbols);
        layerList = [.. Enumerable.Range(0, shape.Layers).Select(Layer)];
        layers = new ModuleList<RecurrentLayer>(layerList);
        outputWeights = nn.Parameter(zeros(symbols, shape.Hidden));
        outputBias = nn.Parameter(zeros(symbols));
        RegisterComponents();
        Initialisation.Initialise(this, Generator);
    }

    /// <summary>S × E.</summary>
    public Parameter SymbolEmbedding => symbolEmbedding;

    /// <summary>C × D, or null when the condition is not told at every step.</summary>
    public ConditionTable? ConditionEmbedding => conditionEmbedding;

    /// <summary>C × H, or null when every name begins from zero.</summary>
    public ConditionTable? InitialState => initialState;

    /// <summary>C × S, or null when conditions have no bias of their own.</summary>
    public ConditionTable? OutputCondition => outputCondition;

    public IReadOnlyList<RecurrentLayer> Layers => layerList;

    /// <summary>S × H.</summary>
    public Parameter OutputWeights => outputWeights;

    /// <summary>S.</summary>
    public Parameter OutputBias => outputBias;

    /// <param name="inputs">T × B symbols, the boundary first.</param>
    /// <param name="conditions">B conditions.</param>
    /// <returns>Logits of each next symbol, T·B × S.</returns>
    public override Tensor forward(Tensor inputs, Tensor conditions)
    {
        LayerState[] states = InitialStates(conditions);
        return Continue(inputs, conditions, states);
    }

    /// <summary>The states, one a layer, from which names of these conditions begin.</summary>
    public LayerState[] InitialStates(Tensor conditions)
    {
        Tensor? initial = InitialHiddenTable()?.index_select(0, conditions).unsqueeze(0);
        return [.. layerList.Select(_ => new LayerState(initial, null))];
    }

    /// <summary>Goes on from states, which it replaces by those at the end of these steps.</summary>
    /// <returns>Logits of each next symbol, T·B × S.</returns>
    public Tensor Continue(Tensor inputs, Tensor conditions, LayerState[] states)
    {
        Tensor steps = Dropped(Embed(inputs, conditions), InputDropout);
        for (int layer = 0; layer < states.Length; layer++)
        {
            (steps, states[layer]) = layerList[layer].Continue(steps, states[layer]);
            steps = Dropped(steps, HiddenDropout);
        }
        Tensor logits = nn.functional.linear(steps.reshape(-1, Shape.Hidden), outputWeights, outputBias);
        if (outputCondition is null)
            return logits;
        Tensor bias = outputCondition.Rows().index_select(0, conditions).unsqueeze(0);
        return (logits.view(inputs.shape[0], inputs.shape[1], Symbols) + bias).view(-1, Symbols);
    }

    /// <summary>
    /// C × H: the hidden states from which names begin, or null for zero. They are squashed like every other state of the cell, so
    /// that they have a place in its fixed-point format.
    /// </summary>
    public Tensor? InitialHiddenTable() => Shape.Cell == RecurrentCell.ElmanRelu ? initialState?.Rows().relu() : initialState?.Rows().tanh();

    /// <summary>T × B × (E + D): what the first layer reads.</summary>
    private Tensor Embed(Tensor inputs, Tensor conditions)
    {
        Tensor steps = symbolEmbedding.index_select(0, inputs.reshape(-1)).view(inputs.shape[0], inputs.shape[1], -1);
        if (conditionEmbedding is null)
            return steps;
        Tensor condition = conditionEmbedding.Rows().index_select(0, conditions).unsqueeze(0);
        return cat([steps, condition.expand(inputs.shape[0], -1, -1)], 2);
    }

    private Tensor Dropped(Tensor steps, double rate) => training ? LockedDropout.Apply(steps, rate, MaskGenerator) : steps;

    private RecurrentLayer Layer(int index) =>
        new($"layer{index}", Shape.Cell, index == 0 ? Shape.StepInput : Shape.Hidden, Shape.Hidden);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            symbolEmbedding.Dispose();
            conditionEmbedding?.Dispose();
            initialState?.Dispose();
            outputCondition?.Dispose();
            layers.Dispose();
            outputWeights.Dispose();
            outputBias.Dispose();
        }
        base.Dispose(disposing);
    }
}
