enum CaptchaPlaceholder {}
