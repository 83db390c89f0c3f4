#nullable enable

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Unity.Burst
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Assembly)]
    public class BurstCompileAttribute : Attribute
    {
    }

    /// <summary>Compiles nothing: what is called is the function itself, by the pointer that native code would have.</summary>
    public static class BurstCompiler
    {
        // A pointer does not keep its delegate.
        private static readonly List<Delegate> Alive = new List<Delegate>();

        public static bool IsEnabled => true;

        public static FunctionPointer<T> CompileFunctionPointer<T>(T delegateMethod)
            where T : class
        {
            var made = (Delegate)(object)delegateMethod;
            lock (Alive)
                Alive.Add(made);
            return new FunctionPointer<T>(Marshal.GetFunctionPointerForDelegate(made));
        }
    }

    public readonly struct FunctionPointer<T>
    {
        public FunctionPointer(IntPtr ptr)
        {
            Value = ptr;
        }

        public IntPtr Value { get; }

        public T Invoke => Marshal.GetDelegateForFunctionPointer<T>(Value);
    }
}
