#nullable enable

using System;
using System.Collections.Generic;

namespace UnityEngine
{
    [Flags]
    public enum HideFlags
    {
        None = 0,
        HideInHierarchy = 1,
        HideInInspector = 2,
        DontSaveInEditor = 4,
        NotEditable = 8,
        DontSaveInBuild = 16,
        DontUnloadUnusedAsset = 32,
        DontSave = 52,
        HideAndDontSave = 61,
    }

    public class Object
    {
        internal bool Destroyed { get; private set; }

        private string given = "";
        private HideFlags flags;

        public string name
        {
            get
            {
                NativeCalls.Check("GetName");
                return given;
            }
            set
            {
                NativeCalls.Check("SetName");
                given = value;
            }
        }

        public HideFlags hideFlags
        {
            get
            {
                NativeCalls.Check("get_hideFlags");
                return flags;
            }
            set
            {
                NativeCalls.Check("set_hideFlags");
                flags = value;
            }
        }

        public static void DestroyImmediate(Object obj)
        {
            NativeCalls.Check("DestroyImmediate");
            if (obj.Destroyed)
                return;
            Messages.Send(obj, "OnDisable");
            Messages.Send(obj, "OnDestroy");
            obj.Destroyed = true;
        }

        public static void Destroy(Object obj) => DestroyImmediate(obj);

        public static implicit operator bool(Object? exists) => !IsNull(exists);

        public static bool operator ==(Object? x, Object? y) =>
            IsNull(x) ? IsNull(y) : !IsNull(y) && ReferenceEquals(x, y);

        public static bool operator !=(Object? x, Object? y) => !(x == y);

        public override bool Equals(object? other) => other is Object o ? this == o : other == null && Destroyed;

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        public int GetInstanceID() => GetHashCode();

        private static bool IsNull(Object? o) => o is null || o.Destroyed;
    }

    public class ScriptableObject : Object
    {
        public ScriptableObject()
        {
            NativeCalls.CheckConstructor(GetType(), "ScriptableObject.CreateInstance");
        }

        public static ScriptableObject CreateInstance(Type type)
        {
            NativeCalls.Check("CreateScriptableObject");
            var made = (ScriptableObject)NativeCalls.Construct(type);
            Messages.Send(made, "Awake");
            Messages.Send(made, "OnEnable");
            return made;
        }

        public static T CreateInstance<T>()
            where T : ScriptableObject => (T)CreateInstance(typeof(T));
    }

    public class Component : Object
    {
        public GameObject gameObject { get; internal set; } = null!;

        public T GetComponent<T>()
        {
            NativeCalls.Check("GetComponent");
            return gameObject.GetComponent<T>();
        }
    }

    public class Behaviour : Component
    {
        public bool enabled { get; set; } = true;

        public bool isActiveAndEnabled => enabled;
    }

    public class MonoBehaviour : Behaviour
    {
        public MonoBehaviour()
        {
            NativeCalls.CheckConstructor(GetType(), "AddComponent");
        }
    }

    public sealed class GameObject : Object
    {
        private readonly List<Component> components = new List<Component>();

        public GameObject(string name)
        {
            NativeCalls.Check("Internal_CreateGameObject");
            this.name = name;
        }

        internal IReadOnlyList<Component> Components => components;

        public T AddComponent<T>()
            where T : Component
        {
            Component made = Attach(typeof(T));
            Messages.Send(made, "Awake");
            Messages.Send(made, "OnEnable");
            return (T)made;
        }

        public T GetComponent<T>()
        {
            foreach (Component component in components)
            {
                if (component is T found)
                    return found;
            }

            return default!;
        }

        /// <summary>Adds a component without waking it, as the loading of a scene does.</summary>
        internal Component Attach(Type type)
        {
            var made = (Component)NativeCalls.Construct(type);
            made.gameObject = this;
            made.name = name;
            components.Add(made);
            return made;
        }
    }

    public class TextAsset : Object
    {
        public TextAsset(string text)
        {
            this.text = text;
        }

        public string text { get; }

        public byte[] bytes => System.Text.Encoding.UTF8.GetBytes(text);
    }

    public class GUIContent
    {
        public GUIContent(string text)
        {
            this.text = text;
        }

        public string tooltip { get; set; } = "";

        public string text { get; set; }
    }
}
