# Cuecard in Genesys Cloud: the OAuth client, the permissions of the agents, and the widget.

terraform {
  required_providers {
    genesyscloud = {
      source = "mypurecloud/genesyscloud"
    }
  }
}

variable "widget_url" {
  description = "Where the widget is served, with a slash at its end."
  type        = string
  default     = "https://coach.example.com/cuecard/"
}

variable "group_ids" {
  description = "Groups of the agents who see the widget."
  type        = list(string)
}

variable "queue_ids" {
  description = "Queues whose interactions show the widget; all of them where the list is empty."
  type        = list(string)
  default     = []
}

locals {
  variables = "gcConversationId={{gcConversationId}}&gcHostOrigin={{gcHostOrigin}}&gcTargetEnv={{gcTargetEnv}}&gcLangTag={{gcLangTag}}"
}

# Its id goes into settings.json beside the widget. It has no secret that the widget would use.
resource "genesyscloud_oauth_client" "cuecard" {
  name                          = "Cuecard"
  description                   = "Sign-in of the Cuecard widget"
  authorized_grant_type         = "CODE"
  registered_redirect_uris      = ["${var.widget_url}sign-in.html"]
  access_token_validity_seconds = 86400
  scopes = [
    "user-basic-info",
    "conversations",
    "notifications",
    "routing:readonly",
    "external-contacts:readonly",
    "analytics:readonly",
    "response-management:readonly",
  ]
}

resource "genesyscloud_auth_role" "cuecard" {
  name        = "Cuecard agent"
  description = "What the Cuecard widget reads and writes in the agent's name"

  permission_policies {
    domain      = "conversation"
    entity_name = "communication"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "conversation"
    entity_name = "transcription"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "conversation"
    entity_name = "message"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "conversation"
    entity_name = "webmessaging"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "conversation"
    entity_name = "participant"
    action_set  = ["wrapup"]
  }
  permission_policies {
    domain      = "routing"
    entity_name = "queue"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "externalContacts"
    entity_name = "contact"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "analytics"
    entity_name = "conversationDetail"
    action_set  = ["view"]
  }
  permission_policies {
    domain      = "responses"
    entity_name = "response"
    action_set  = ["view"]
  }
}

resource "genesyscloud_integration" "cuecard" {
  integration_type = "embedded-client-app-interaction-widget"
  intended_state   = "ENABLED"

  config {
    name  = "Cuecard"
    notes = "Live coaching beside calls and messages."
    properties = jsonencode({
      url                     = "${var.widget_url}?${local.variables}"
      sandbox                 = "allow-scripts,allow-same-origin,allow-forms,allow-popups,allow-modals,allow-downloads"
      permissions             = "clipboard-write"
      communicationTypeFilter = "call,webmessaging,sms"
      queueIdFilterList       = var.queue_ids
      groups                  = var.group_ids
    })
    advanced = jsonencode({
      lifecycle = {
        ephemeral = false
        hooks     = { bootstrap = true, focus = true, blur = true, stop = true }
      }
      i10n = { es = { name = "Cuecard" } }
    })
  }
}

output "client_id" {
  value = genesyscloud_oauth_client.cuecard.id
}
