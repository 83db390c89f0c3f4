using System;
using Cognomen.Trainer.Commands;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Cognomen.Trainer.Tests;

/// <summary>
/// Passes over tests, with the reason, on a machine that cannot load libtorch. With COGNOMEN_REQUIRE_NATIVE=1 they fail there.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsLibtorchAttribute : Attribute, ITestAction
{
    private static readonly Lazy<string?> Missing = new(Reason);

    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
        if (Missing.Value is not string reason)
            return;
        if (Environment.GetEnvironmentVariable("COGNOMEN_REQUIRE_NATIVE") == "1")
            Assert.Fail(reason);
        Assert.Ignore(reason);
    }

    public void AfterTest(ITest test)
    {
        // Nothing was set up.
    }

    private static string? Reason()
    {
        try
        {
            Libtorch.Require();
            TorchSharp.torch.set_num_threads(1);
            return null;
        }
        catch (LibtorchException error)
        {
            return error.Message;
        }
    }
}
