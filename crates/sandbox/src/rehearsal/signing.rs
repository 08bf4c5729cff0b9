//! The ceremony of a signature: begun by a deed, a code by mail, the code entered.

use super::browser::Browser;
use super::fault::RehearsalFault;

impl Browser {
    /// Freezes by a deed, has a code sent, and enters it; the ceremony. A sheet wants one more confirmation.
    pub async fn signs(&self, deed: &str, fields: &[(&str, &str)]) -> Result<String, RehearsalFault> {
        let ceremony = self.deed(deed, fields).await?;
        let at = ("ceremony", ceremony.as_str());
        self.deed("send_code", &[at, ("method", "email")]).await?;
        let code = self.newest_code().await?;
        self.deed("enter_code", &[at, ("code", &code)]).await?;
        Ok(ceremony)
    }
}
