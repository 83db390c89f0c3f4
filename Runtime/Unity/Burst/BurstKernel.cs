#nullable enable

using AOT;
using Cognomen.Inference;
using Unity.Burst;
using UnityEngine;
using UnityEngine.Scripting;

// Nothing refers to this assembly: a build must not leave it out.
[assembly: AlwaysLinkAssembly]

namespace Cognomen.Burst
{
    /// <summary>
    /// The loops of the network, compiled by Burst: the same functions, hence the same integers. Unity compiles this assembly only where
    /// <c>com.unity.burst</c> is in the project; where Burst is switched off, or not made for the player's platform, the loops stay as they are.
    /// </summary>
    [BurstCompile]
    internal static unsafe class BurstKernel
    {
        /// <summary>Hands the compiled loops to the core before the first scene is loaded.</summary>
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.BeforeSceneLoad)]
        internal static void Install()
        {
            if (!BurstCompiler.IsEnabled)
                return;
            CompiledLoops.Install(new CompiledLoops(
                BurstCompiler.CompileFunctionPointer<StepLoop>(Step).Invoke,
                BurstCompiler.CompileFunctionPointer<OutputGateLoop>(OutputGate).Invoke,
                BurstCompiler.CompileFunctionPointer<ProjectLoop>(Project).Invoke,
                BurstCompiler.CompileFunctionPointer<MultiplyLoop>(Multiply).Invoke));
        }

        [BurstCompile]
        [MonoPInvokeCallback(typeof(StepLoop))]
        private static void Step(short* first, short* second, short* third, short* feedback, short* memory, short* gates, short* table, int units) =>
            ScalarKernel.Step(first, second, third, feedback, memory, gates, table, units);

        [BurstCompile]
        [MonoPInvokeCallback(typeof(OutputGateLoop))]
        private static void OutputGate(short* first, short* second, short* third, short* memory, short* hidden, short* table, int units) =>
            ScalarKernel.OutputGate(first, second, third, memory, hidden, table, units);

        [BurstCompile]
        [MonoPInvokeCallback(typeof(ProjectLoop))]
        private static void Project(int* sums, short* inputs, short* projected, short* table, int units) =>
            ScalarKernel.Project(sums, inputs, projected, table, units);

        [BurstCompile]
        [MonoPInvokeCallback(typeof(MultiplyLoop))]
        private static void Multiply(long* weights, short* inputs, int* sums, int columns, int blocks) =>
            ScalarKernel.Multiply(weights, inputs, sums, columns, blocks);
    }
}
