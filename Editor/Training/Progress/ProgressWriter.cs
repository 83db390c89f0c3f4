#nullable enable

using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>Writes messages, each on one line of ASCII JSON that is flushed immediately. Several threads may use it.</summary>
    internal sealed class ProgressWriter
    {
        private readonly TextWriter lines;
        private readonly object gate = new object();

        /// <summary>Makes a writer.</summary>
        /// <param name="lines">Receives the lines. The caller disposes of it.</param>
        public ProgressWriter(TextWriter lines)
        {
            this.lines = lines ?? throw new ArgumentNullException(nameof(lines));
        }

        /// <summary>Writes one message.</summary>
        /// <exception cref="IOException">The other end has closed the stream.</exception>
        public void Write(ProgressMessage message)
        {
            if (message == null) throw new ArgumentNullException(nameof(message));
            string line = Line(message);
            lock (gate)
            {
                lines.Write(line);
                lines.Flush();
            }
        }

        private static string Line(ProgressMessage message)
        {
            StringWriter text = new StringWriter(CultureInfo.InvariantCulture);
            // Only ASCII, so that a console's code page cannot change a name.
            using (JsonTextWriter json = new JsonTextWriter(text) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii })
                message.Write(json);
            return text.ToString() + "\n";
        }
    }
}
