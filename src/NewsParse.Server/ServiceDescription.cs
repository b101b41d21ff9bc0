using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsParse.Server.Pages;

namespace NewsParse.Server;

/// <summary>Marks an endpoint whose body is a page.</summary>
internal sealed class TakesPage;

/// <summary>The OpenAPI document.</summary>
internal static class ServiceDescription
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "NewsParse";
            document.Info.Version = "v1";
            document.Info.Description = "News pages and plain-text dumps in, typed articles out. Errors are problem details (RFC 9457). The schema of an article stands at /v1/schema.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesPage>().Any())
            {
                operation.RequestBody = new OpenApiRequestBody
                {
                    Description = "The page. A charset in its type is followed; without one the bytes tell.",
                    Required = true,
                    Content = PageBody.Types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
                };
            }

            foreach (var parameter in operation.Parameters ?? [])
                parameter.Description = DescriptionOf(parameter.Name);
            return Task.CompletedTask;
        });
    }

    private static string? DescriptionOf(string? parameter) => parameter switch
    {
        "format" => "Form of the answer, over what Accept says.",
        "url" => "Address of the page: links are resolved against it.",
        _ => null,
    };
}
