#nullable enable

using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace UnityEngine
{
    public class UnityException : SystemException
    {
        public UnityException(string message)
            : base(message)
        {
        }
    }

    /// <summary>
    /// Refuses what Unity's native side refuses: engine services while a MonoBehaviour or ScriptableObject is being constructed, and on
    /// another thread than the main one.
    /// </summary>
    internal static class NativeCalls
    {
        [ThreadStatic] private static Stack<Type>? constructing;

        /// <summary>The thread of the engine; null: any.</summary>
        public static int? MainThread { get; set; }

        /// <summary>Constructs a script's object, as Unity does.</summary>
        public static object Construct(Type type)
        {
            constructing ??= new Stack<Type>();
            constructing.Push(type);
            try
            {
                return Activator.CreateInstance(type, nonPublic: true)!;
            }
            catch (TargetInvocationException e) when (e.InnerException != null)
            {
                ExceptionDispatchInfo.Capture(e.InnerException).Throw();
                throw;
            }
            finally
            {
                constructing.Pop();
            }
        }

        /// <summary>Called first by every member that is native in Unity.</summary>
        public static void Check(string member)
        {
            if (constructing is { Count: > 0 } && constructing.Peek() is { } type)
            {
                (string kind, string place) = typeof(ScriptableObject).IsAssignableFrom(type)
                    ? ("ScriptableObject", "OnEnable")
                    : ("MonoBehaviour", "Awake or Start");
                throw new UnityException(
                    $"{member} is not allowed to be called from a {kind} constructor (or instance field initializer), "
                    + $"call it in {place} instead. Called from {kind} '{type.Name}'.");
            }

            if (MainThread is int main && main != Environment.CurrentManagedThreadId)
                throw new UnityException($"{member} can only be called from the main thread.");
        }

        /// <summary>Called by the constructors of what only Unity may construct.</summary>
        public static void CheckConstructor(Type type, string instead)
        {
            if (!(constructing is { Count: > 0 }) || constructing.Peek() != type)
                throw new UnityException($"{type.Name} must be made with {instead}, not with 'new'.");
        }
    }
}
