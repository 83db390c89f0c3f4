#nullable enable

namespace Cognomen
{
    /// <summary>The constraints of a request that a drawn name can break.</summary>
    public enum NameConstraint
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary><see cref="NameRequest.MinLength"/> and <see cref="NameRequest.MaxLength"/>, or the model's own limit.</summary>
        Length = 1,

        /// <summary><see cref="NameRequest.StartsWith"/>.</summary>
        StartsWith = 2,

        /// <summary><see cref="NameRequest.EndsWith"/>.</summary>
        EndsWith = 3,

        /// <summary><see cref="NameRequest.Contains"/>.</summary>
        Contains = 4,

        /// <summary><see cref="NameRequest.AllowedCharacters"/>.</summary>
        AllowedCharacters = 5,

        /// <summary><see cref="NameRequest.RealNames"/>.</summary>
        RealNames = 6,

        /// <summary><see cref="NameRequest.Blocklist"/>.</summary>
        Blocklist = 7,

        /// <summary><see cref="NameRequest.Accept"/>.</summary>
        Accept = 8,

        /// <summary>The name must be unused: UniqueNames.</summary>
        Unused = 9,
    }
}
