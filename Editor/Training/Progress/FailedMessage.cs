#nullable enable

using System;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>The training ended without a model. An old model has not changed.</summary>
    public sealed class FailedMessage : ProgressMessage
    {
        internal const string TypeName = "failed";

        /// <summary>Makes a message.</summary>
        /// <param name="message">What happened and what to do.</param>
        /// <param name="exitCode">The exit code of the process.</param>
        /// <exception cref="ArgumentNullException">A text or a list is null.</exception>
        internal FailedMessage(string message, int exitCode)
        {
            Message = message ?? throw new ArgumentNullException(nameof(message));
            ExitCode = exitCode;
        }

        /// <inheritdoc/>
        public override string Type => TypeName;

        /// <summary>What happened and what to do.</summary>
        public string Message { get; }

        /// <summary>The exit code of the process.</summary>
        public int ExitCode { get; }

        private protected override void WriteMembers(JsonTextWriter json)
        {
            json.Member("message", Message);
            json.Member("exit_code", ExitCode);
        }
    }
}
