#nullable enable

using System.Runtime.InteropServices;
using System.Threading;

namespace Cognomen.Inference
{
    /// <summary><see cref="ScalarKernel.Step"/>.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal unsafe delegate void StepLoop(short* first, short* second, short* third, short* feedback, short* memory, short* gates, short* table, int units);

    /// <summary><see cref="ScalarKernel.OutputGate"/>.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal unsafe delegate void OutputGateLoop(short* first, short* second, short* third, short* memory, short* hidden, short* table, int units);

    /// <summary><see cref="ScalarKernel.Project"/>.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal unsafe delegate void ProjectLoop(int* sums, short* inputs, short* projected, short* table, int units);

    /// <summary><see cref="ScalarKernel.Multiply"/>.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal unsafe delegate void MultiplyLoop(long* weights, short* inputs, int* sums, int columns, int blocks);

    /// <summary>
    /// The largest loops of <see cref="ScalarKernel"/>, compiled by another compiler, such as Unity's Burst. They give the same integers, so that it does not
    /// matter when they are installed, nor that they stay from one play session to the next.
    /// </summary>
    internal sealed class CompiledLoops
    {
        private static readonly CompiledLoops?[] Place = new CompiledLoops?[1];

        public CompiledLoops(StepLoop step, OutputGateLoop outputGate, ProjectLoop project, MultiplyLoop multiply)
        {
            Step = step;
            OutputGate = outputGate;
            Project = project;
            Multiply = multiply;
        }

        /// <summary>The loops that are installed; null where there are none.</summary>
        public static CompiledLoops? Installed => Volatile.Read(ref Place[0]);

        public StepLoop Step { get; }

        public OutputGateLoop OutputGate { get; }

        public ProjectLoop Project { get; }

        public MultiplyLoop Multiply { get; }

        /// <summary>Has every network that computes without vector instructions use some loops from now on.</summary>
        /// <param name="loops">The loops; null for those of <see cref="ScalarKernel"/>.</param>
        public static void Install(CompiledLoops? loops) => Volatile.Write(ref Place[0], loops);
    }
}
