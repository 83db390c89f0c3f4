#nullable enable

using System;

namespace Cognomen.Retraining
{
    /// <summary>A training that ended without a model: what happened, and what to do. An old model is unchanged.</summary>
    public sealed class TrainerException : Exception
    {
        internal TrainerException(
            TrainerFault fault, string what, string remedy, string? link = null, string details = "", Exception? inner = null)
            : base(what + "\n" + remedy, inner)
        {
            Fault = fault;
            What = what;
            Remedy = remedy;
            Link = link;
            Details = details;
        }

        /// <summary>The kind of fault.</summary>
        public TrainerFault Fault { get; }

        /// <summary>What happened, as a sentence.</summary>
        public string What { get; }

        /// <summary>What to do about it, as a sentence or two.</summary>
        public string Remedy { get; }

        /// <summary>A page that helps, or null.</summary>
        public string? Link { get; }

        /// <summary>The last lines of the process's output, or an empty text.</summary>
        public string Details { get; }
    }
}
