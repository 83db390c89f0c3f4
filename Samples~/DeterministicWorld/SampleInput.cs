#nullable enable

#if ENABLE_INPUT_SYSTEM && !ENABLE_LEGACY_INPUT_MANAGER && COGNOMEN_INPUT_SYSTEM && COGNOMEN_EVENT_SYSTEM
using UnityEngine;
using UnityEngine.EventSystems;
using UnityEngine.InputSystem.UI;
#endif

namespace Cognomen.Samples.DeterministicWorld
{
    /// <summary>
    /// Lets the panel hear mouse and touch in a project that uses the Input System alone: there UI Toolkit takes its input from an event
    /// system, and before Unity 6 from nowhere else.
    /// </summary>
    internal static class SampleInput
    {
        /// <summary>Makes an event system where the project needs one and the scene has none.</summary>
        public static void Ensure()
        {
#if ENABLE_INPUT_SYSTEM && !ENABLE_LEGACY_INPUT_MANAGER && COGNOMEN_INPUT_SYSTEM && COGNOMEN_EVENT_SYSTEM
            if (EventSystem.current != null)
                return;
            var owner = new GameObject("EventSystem");
            owner.AddComponent<EventSystem>();
            owner.AddComponent<InputSystemUIInputModule>();
#endif
        }
    }
}
