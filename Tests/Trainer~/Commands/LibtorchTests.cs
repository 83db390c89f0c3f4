using Cognomen.Trainer.Commands;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Commands;

[TestFixture]
public sealed class LibtorchTests
{
    [Test]
    public void An_old_system_is_told_the_version_that_is_missing_and_where_there_is_one()
    {
        string told = Libtorch.Explain("""
            Unable to load shared library '/app/libLibTorchSharp.so' or one of its dependencies. In order to help diagnose loading problems, consider a tool:
            /lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /app/libLibTorchSharp.so)

            """);

        Assert.That(told, Does.Contain("): /lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /app/libLibTorchSharp.so). It needs the C++ runtime of GCC 13"));
        Assert.That(told, Does.Not.Contain("\n").And.Not.Contain("Unable"));
    }

    [Test]
    public void Any_other_cause_is_told_as_it_is()
    {
        Assert.That(Libtorch.Explain("no such file\n"), Does.EndWith("): no such file"));
    }
}
