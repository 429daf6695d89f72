using MudBlazor;

namespace LiveEmpathy.Web.Shell;

/// <summary>MudBlazor's theme in the colours of `css/base.css`.</summary>
public static class LookTheme
{
    private static readonly string[] Font = ["Plex Sans", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteDark = new PaletteDark
        {
            Black = "#0d1012",
            Background = "#14181b",
            BackgroundGray = "#101315",
            Surface = "#1c2125",
            AppbarBackground = "#101315",
            AppbarText = "#e9edf0",
            DrawerBackground = "#1c2125",
            TextPrimary = "#e9edf0",
            TextSecondary = "#a6b0b8",
            ActionDefault = "#c6ced4",
            Divider = "#333c43",
            LinesDefault = "#333c43",
            LinesInputs = "#6b7780",
            Primary = "#56B4E9",
            PrimaryContrastText = "#0d1012",
            Secondary = "#E69F00",
            SecondaryContrastText = "#0d1012",
            Success = "#2fc79b",
            Warning = "#E69F00",
            Error = "#f58a45",
            Info = "#56B4E9",
        },
        PaletteLight = new PaletteLight
        {
            Background = "#eef1f3",
            BackgroundGray = "#e4e9ec",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#171c20",
            DrawerBackground = "#ffffff",
            TextPrimary = "#171c20",
            TextSecondary = "#4d5962",
            ActionDefault = "#37424a",
            Divider = "#ccd4d9",
            LinesDefault = "#ccd4d9",
            LinesInputs = "#6b7780",
            Primary = "#0b6498",
            PrimaryContrastText = "#ffffff",
            Secondary = "#8a5a00",
            Success = "#00704f",
            Warning = "#8a5a00",
            Error = "#b04300",
            Info = "#0b6498",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Font, FontSize = ".875rem", LetterSpacing = "0" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", AppbarHeight = "48px" },
    };
}
