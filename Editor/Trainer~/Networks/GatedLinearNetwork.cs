using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Data;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// The gated linear recurrence (after the simple recurrent unit, Lei et al. 2018, with a window of symbols as in the quasi-recurrent network, Bradbury
/// et al. 2017), whose weights each condition mixes from sets, and n-gram features beside it (Mikolov et al. 2011). All products but those with matrices
/// are element by element:
/// <code>
/// f = σ(z_f + d_f · m)    x = tanh(z_x + d_x · m)    o = σ(z_o)         z = Σ_w W_w E[symbol read w steps ago] + b
/// m' = f · m + (1 - f) · x                           h = o · m'
/// y = tanh(P h + z_y)                                logits = O y + bias + features
/// </code>
/// H units of the memory, N symbols of the window, E numbers of an embedding, M units of the projection, G groups of names, S symbols.
/// </summary>
internal sealed class GatedLinearNetwork : CharacterNetwork
{
    private readonly Parameter symbolEmbedding;
    private readonly SetMixture[] inputList;
    private readonly ModuleList<SetMixture> input;
    private readonly Parameter ownInput;
    private readonly SetMixture bias;
    private readonly SetMixture feedback;
    private readonly SetMixture projection;
    private readonly SetMixture output;
    private readonly ConditionTable outputBias;
    private readonly Parameter featureWeights;
    private readonly Tensor isOwn;
    private readonly Scalar one = 1;

    /// <param name="shape">The sizes.</param>
    /// <param name="symbols">Symbols, the boundary included.</param>
    /// <param name="conditions">What the network is told.</param>
    /// <param name="ownSymbols">For each condition, the symbols that its names are written with, without the boundary.</param>
    /// <param name="seed">Fixes the first weights and every dropout mask.</param>
    public GatedLinearNetwork(NetworkShape shape, int symbols, ConditionSet conditions, IReadOnlyList<IReadOnlyList<int>> ownSymbols, long seed)
        : base(shape, symbols, conditions, seed)
    {
        int inputSets = Math.Min(shape.InputSets, conditions.Count), hiddenSets = Math.Min(shape.HiddenSets, conditions.Count);
        OwnSymbols = ownSymbols;
        symbolEmbedding = nn.Parameter(zeros(symbols, shape.SymbolEmbedding));
        inputList =
        [
            .. Enumerable.Range(0, shape.Window)
                .Select(w => new SetMixture($"input{w}", conditions, inputSets, shape.SymbolEmbedding, 3 * shape.Hidden)),
        ];
        input = new ModuleList<SetMixture>(inputList);
        ownInput = nn.Parameter(zeros(inputSets, shape.SymbolEmbedding, shape.Projection));
        bias = new SetMixture("bias", conditions, inputSets, 1, 3 * shape.Hidden + shape.Projection);
        feedback = new SetMixture("feedback", conditions, hiddenSets, 1, 2 * shape.Hidden);
        projection = new SetMixture("projection", conditions, hiddenSets, shape.Hidden, shape.Projection);
        output = new SetMixture("output", conditions, hiddenSets, shape.Projection, symbols);
        outputBias = new ConditionTable("outputBias", conditions, symbols + 1);
        featureWeights = nn.Parameter(zeros(Math.Max(1, shape.Features)));
        Index = new FeatureIndex(conditions.Count, shape.ContextLength);
        isOwn = Mask(ownSymbols, symbols);
        register_buffer("isOwn", isOwn, persistent: false);
        RegisterComponents();
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Initialise();
    }

    /// <summary>For each condition, the symbols that its names are written with, without the boundary.</summary>
    public IReadOnlyList<IReadOnlyList<int>> OwnSymbols { get; }

    /// <summary>S × E.</summary>
    public Parameter SymbolEmbedding => symbolEmbedding;

    /// <summary>For each symbol of the window, the newest first: K1 × E × 3H, the gates f, x, o side by side.</summary>
    public IReadOnlyList<SetMixture> Input => inputList;

    /// <summary>K1 × E × M: what the newest symbol gives to the projection, mixed by the coefficients of the newest symbol's weights.</summary>
    public Parameter OwnInput => ownInput;

    /// <summary>K1 × 1 × (3H + M).</summary>
    public SetMixture Bias => bias;

    /// <summary>K2 × 1 × 2H: d_f and d_x.</summary>
    public SetMixture Feedback => feedback;

    /// <summary>K2 × H × M.</summary>
    public SetMixture Projection => projection;

    /// <summary>K2 × M × S.</summary>
    public SetMixture Output => output;

    /// <summary>C × (S + 1): the bias of all foreign symbols, then of each symbol; those of foreign symbols are not used.</summary>
    public ConditionTable OutputBias => outputBias;

    /// <summary>One for each feature of <see cref="Index"/>; room for the features to come is zero.</summary>
    public Parameter FeatureWeights => featureWeights;

    /// <summary>Which features there are.</summary>
    public FeatureIndex Index { get; private set; }

    /// <param name="inputs">T × B symbols, the boundary first.</param>
    /// <param name="conditions">B conditions.</param>
    /// <returns>Logits of each next symbol, T·B × S.</returns>
    public override Tensor forward(Tensor inputs, Tensor conditions) => Trace(inputs, conditions).Logits;

    /// <summary>The same, with the memories after each of the T steps, each G × M names × H.</summary>
    public (Tensor Logits, Tensor[] Memories) Trace(Tensor inputs, Tensor conditions)
    {
        long[] told = conditions.Values<long>();
        ConditionGroups groups = ConditionGroups.Of(told);
        long steps = inputs.shape[0], width = groups.Width, count = groups.Conditions.Length;

        // G × T × M names × E, and the same one and two steps earlier.
        Tensor read = inputs.index_select(1, tensor(groups.Names)).view(steps, count, width).transpose(0, 1);
        Tensor newest = symbolEmbedding.index_select(0, read.reshape(-1)).view(count, steps, width, -1);
        newest = Dropped(newest, InputDropout);
        Tensor[] window = [.. Enumerable.Range(0, Shape.Window).Select(w => Earlier(newest, w))];
        (Tensor logits, Tensor[] memories) = Run(window, groups, null);
        logits = logits.transpose(0, 1).reshape(steps, count * width, Symbols).index_select(1, tensor(groups.Slots)).view(-1, Symbols);
        return (Index.Count == 0 ? logits : WithFeatures(logits, inputs, told), memories);
    }

    /// <summary>Reads one more symbol of some names that are equally long; features take no part.</summary>
    /// <param name="window">The symbols read so far, the newest first, B each: as many as the window has, or fewer at the beginning.</param>
    /// <param name="conditions">B conditions.</param>
    /// <param name="memory">B × H: the memory before; null at the beginning.</param>
    /// <returns>Logits of the next symbol, B × S, and the memory, B × H.</returns>
    public (Tensor Logits, Tensor Memory) Step(IReadOnlyList<Tensor> window, Tensor conditions, Tensor? memory)
    {
        ConditionGroups groups = ConditionGroups.Of(conditions.Values<long>());
        long width = groups.Width, count = groups.Conditions.Length;
        Tensor names = tensor(groups.Names), slots = tensor(groups.Slots);
        Tensor[] read = [.. window.Select(symbols => symbolEmbedding.index_select(0, symbols.index_select(0, names)).view(count, 1, width, -1))];
        Tensor[] full = [.. Enumerable.Range(0, Shape.Window).Select(w => w < read.Length ? read[w] : zeros_like(read[0]))];
        (Tensor logits, Tensor[] memories) = Run(full, groups, memory?.index_select(0, names).view(count, width, -1));
        return (logits.reshape(-1, Symbols).index_select(0, slots), memories[0].reshape(-1, Shape.Hidden).index_select(0, slots));
    }

    /// <inheritdoc/>
    public override void SaveStructure(BinaryWriter writer) => Index.Save(writer);

    /// <inheritdoc/>
    public override void LoadStructure(BinaryReader reader)
    {
        Index = new FeatureIndex(Conditions.Count, Shape.ContextLength);
        Index.Load(reader);
    }

    /// <summary>The network without features.</summary>
    /// <param name="window">The embeddings of the symbols of the window, the newest first, each G × T × M names × E.</param>
    /// <param name="groups">G groups of M names.</param>
    /// <param name="memory">The memory before, G × M names × H; null at the beginning.</param>
    /// <returns>Logits, G × T × M names × S, and the memory after each step, G × M names × H.</returns>
    private (Tensor Logits, Tensor[] Memories) Run(Tensor[] window, ConditionGroups groups, Tensor? memory)
    {
        long count = window[0].shape[0], steps = window[0].shape[1], width = window[0].shape[2], hidden = Shape.Hidden;
        Tensor of = tensor(groups.Conditions);
        Tensor ownBias = bias.Of(of);
        Tensor z = cat(window, 3).view(count, steps * width, -1).bmm(cat([.. inputList.Select(part => part.Of(of))], 1))
            .add_(ownBias.narrow(2, 0, 3 * hidden)).view(count, steps, width, 3 * hidden);
        Tensor[] gates = z.split(hidden, 3);
        Tensor[] memories = Memories(gates[0].unbind(1), gates[1].unbind(1), feedback.Of(of), memory);
        Tensor h = Dropped(gates[2].sigmoid().mul(stack(memories, 1)), HiddenDropout).view(count, steps * width, hidden);
        Tensor own = SetMixture.Mixed(inputList[0].Shares().index_select(0, of), ownInput);
        Tensor yBias = ownBias.narrow(2, 3 * hidden, Shape.Projection);
        Tensor y = window[0].view(count, steps * width, -1).bmm(own).add_(yBias).add_(h.bmm(projection.Of(of))).tanh();
        y = Dropped(y.view(count, steps, width, Shape.Projection), HiddenDropout).view(count, steps * width, Shape.Projection);
        return (y.bmm(output.Of(of)).add_(Biases(of)).view(count, steps, width, Symbols), memories);
    }

    /// <summary>The memory after each step.</summary>
    private Tensor[] Memories(Tensor[] forget, Tensor[] candidate, Tensor feedback, Tensor? before)
    {
        Tensor toForget = feedback.narrow(2, 0, Shape.Hidden), toCandidate = feedback.narrow(2, Shape.Hidden, Shape.Hidden);
        Tensor[] memories = new Tensor[forget.Length];
        for (int t = 0; t < memories.Length; t++)
        {
            if ((t == 0 ? before : memories[t - 1]) is not Tensor m)
            {
                Tensor first = candidate[0].tanh();
                memories[0] = first.sub(first.mul(forget[0].sigmoid()));
                continue;
            }

            Tensor f = forget[t].addcmul(toForget, m, one).sigmoid();
            Tensor x = candidate[t].addcmul(toCandidate, m, one).tanh();
            memories[t] = x.lerp(m, f);
        }

        return memories;
    }

    /// <summary>The output bias of some conditions, G × 1 × S.</summary>
    private Tensor Biases(Tensor conditions)
    {
        Tensor rows = outputBias.Rows().index_select(0, conditions);
        return where(isOwn.index_select(0, conditions), rows.narrow(1, 1, Symbols), rows.narrow(1, 0, 1)).unsqueeze(1);
    }

    private Tensor WithFeatures(Tensor logits, Tensor inputs, long[] told)
    {
        List<long> places = [], met = [];
        Index.Find(inputs.Values<long>(), told, Symbols, places, met);
        if (met.Count == 0)
            return logits;
        Tensor weights = featureWeights.index_select(0, tensor(met));
        return logits.reshape(-1).index_add(0, tensor(places), weights, one).view(-1, Symbols);
    }

    /// <summary>The embeddings of the symbols read some steps earlier; zero where nothing was read yet.</summary>
    private static Tensor Earlier(Tensor newest, int steps)
    {
        if (steps == 0)
            return newest;
        long count = newest.shape[1];
        return steps >= count
            ? zeros_like(newest)
            : cat([zeros_like(newest.narrow(1, 0, steps)), newest.narrow(1, 0, count - steps)], 1);
    }

    /// <summary>Drops numbers of G × T × M names × N, one mask for all steps of a name (Gal &amp; Ghahramani 2016).</summary>
    private Tensor Dropped(Tensor numbers, double rate)
    {
        if (!training || rate <= 0)
            return numbers;
        using Scalar kept = 1 - rate;
        return numbers * empty(numbers.shape[0], 1, numbers.shape[2], numbers.shape[3]).bernoulli_(1 - rate, MaskGenerator).div_(kept);
    }

    private void Initialise()
    {
        const double Others = 0.4;
        double perInput = 0.7 / Math.Sqrt(Shape.SymbolEmbedding);
        symbolEmbedding.normal_(0, 1, Generator);
        foreach ((int w, SetMixture part) in inputList.Index())
            part.Initialise(w == 0 ? perInput : perInput / 2, Others, Generator);
        ownInput.normal_(0, perInput, Generator);
        if (ownInput.shape[0] > 1)
            ownInput.narrow(0, 1, ownInput.shape[0] - 1).mul_(Others);
        bias.Initialise(0.01, Others, Generator);

        // Memories are kept a while at first.
        bias.Sets.select(0, 0).narrow(1, 0, Shape.Hidden).fill_(0.5);
        feedback.Initialise(0.1, Others, Generator);
        projection.Initialise(1 / Math.Sqrt(Shape.Hidden), Others, Generator);
        output.Initialise(0.5 / Math.Sqrt(Shape.Projection), Others, Generator);
        outputBias.Parts.zero_();
        outputBias.Parts.narrow(0, 0, Math.Max(1, Conditions.Nationalities.Count)).select(1, 0).fill_(-4);
    }

    private static Tensor Mask(IReadOnlyList<IReadOnlyList<int>> ownSymbols, int symbols)
    {
        bool[] mask = new bool[ownSymbols.Count * symbols];
        foreach ((int condition, IReadOnlyList<int> own) in ownSymbols.Index())
        {
            mask[condition * symbols] = true;
            foreach (int symbol in own)
                mask[condition * symbols + symbol] = true;
        }

        return tensor(mask).view(ownSymbols.Count, symbols);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            symbolEmbedding.Dispose();
            input.Dispose();
            ownInput.Dispose();
            bias.Dispose();
            feedback.Dispose();
            projection.Dispose();
            output.Dispose();
            outputBias.Dispose();
            featureWeights.Dispose();
            isOwn.Dispose();
            one.Dispose();
        }
        base.Dispose(disposing);
    }
}
