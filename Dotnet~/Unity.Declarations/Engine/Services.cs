#nullable enable

using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace UnityEngine
{
    public interface ISerializationCallbackReceiver
    {
        void OnBeforeSerialize();

        void OnAfterDeserialize();
    }

    public static class Application
    {
        public static string dataPath => Checked("get_dataPath", Stage.ProjectFolder + "/Assets");

        public static bool isPlaying => Checked("get_isPlaying", Stage.IsPlaying);

        public static void OpenURL(string url)
        {
            NativeCalls.Check("OpenURL");
            Stage.OpenedAddresses.Add(url);
        }

        private static T Checked<T>(string member, T value)
        {
            NativeCalls.Check(member);
            return value;
        }
    }

    public static class Debug
    {
        public static void Log(object message) => Stage.Log.Add("log: " + message);

        public static void LogWarning(object message) => Stage.Log.Add("warning: " + message);

        public static void LogWarning(object message, Object context) => LogWarning(message);

        public static void LogError(object message) => Stage.Log.Add("error: " + message);

        public static void LogError(object message, Object context) => LogError(message);

        public static void LogException(Exception exception) => Stage.Log.Add("exception: " + exception.Message);
    }

    public static class Time
    {
        public static float deltaTime
        {
            get
            {
                NativeCalls.Check("get_deltaTime");
                return Stage.DeltaTime;
            }
        }

        public static float time
        {
            get
            {
                NativeCalls.Check("get_time");
                return Stage.Time;
            }
        }
    }

    public static class PlayerPrefs
    {
        public static void SetString(string key, string value)
        {
            NativeCalls.Check("SetString");
            Stage.Preferences[key] = value;
        }

        public static string GetString(string key, string defaultValue)
        {
            NativeCalls.Check("GetString");
            return Stage.Preferences.TryGetValue(key, out string? value) ? value : defaultValue;
        }

        public static bool HasKey(string key)
        {
            NativeCalls.Check("HasKey");
            return Stage.Preferences.ContainsKey(key);
        }

        public static void Save() => NativeCalls.Check("Save");
    }

    public static class JsonUtility
    {
        public static string ToJson(object obj) => JsonConvert.SerializeObject(obj);

        public static T FromJson<T>(string json) => JsonConvert.DeserializeObject<T>(json)!;
    }

    /// <summary>What stands behind Unity's static classes in a test. Static, because those are.</summary>
    internal static class Stage
    {
        public static string ProjectFolder { get; set; } = "/project";

        public static bool IsPlaying { get; set; }

        public static float DeltaTime { get; set; }

        public static float Time { get; set; }

        public static List<string> Log { get; } = new List<string>();

        public static List<string> OpenedAddresses { get; } = new List<string>();

        public static Dictionary<string, string> Preferences { get; } = new Dictionary<string, string>();

        public static void Clear()
        {
            ProjectFolder = "/project";
            IsPlaying = false;
            DeltaTime = Time = 0;
            NativeCalls.MainThread = System.Environment.CurrentManagedThreadId;
            Log.Clear();
            OpenedAddresses.Clear();
            Preferences.Clear();
        }
    }
}
