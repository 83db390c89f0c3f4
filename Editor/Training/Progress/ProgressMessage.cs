#nullable enable

using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>One line of a trainer's standard output: a JSON object with a <c>type</c> and the members of that type.</summary>
    /// <remarks>
    /// Types: <c>started</c>, <c>epoch</c>, <c>sample</c>, <c>log</c>, <c>warning</c>, and last <c>finished</c> or <c>failed</c>.
    /// Losses are nats per symbol (natural logarithm, with the end symbol). A reader ignores members and types that it does not know.
    /// </remarks>
    public abstract class ProgressMessage
    {
        private protected ProgressMessage()
        {
        }

        /// <summary>The message's type, the value of the member <c>type</c>.</summary>
        public abstract string Type { get; }

        internal void Write(JsonTextWriter json)
        {
            json.WriteStartObject();
            json.Member("type", Type);
            WriteMembers(json);
            json.WriteEndObject();
        }

        private protected abstract void WriteMembers(JsonTextWriter json);
    }
}
