#nullable enable

using System;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace UnityEngine
{
    /// <summary>Calls the methods that Unity finds by their name (Awake, OnEnable, Start, Update…).</summary>
    internal static class Messages
    {
        /// <returns>False when the object has no such method.</returns>
        public static bool Send(object target, string message)
        {
            for (Type? type = target.GetType(); type != null; type = type.BaseType)
            {
                MethodInfo? method = type.GetMethod(
                    message,
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly,
                    null,
                    Type.EmptyTypes,
                    null);
                if (method == null)
                    continue;
                try
                {
                    method.Invoke(target, null);
                }
                catch (TargetInvocationException e) when (e.InnerException != null)
                {
                    ExceptionDispatchInfo.Capture(e.InnerException).Throw();
                }

                return true;
            }

            return false;
        }
    }
}
