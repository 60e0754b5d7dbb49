// Package one has one directive, and nothing that it could stand on.
package one

var x = 3 /* want "//jmvet:exhaustive stands on no switch over J.essage codes" */ //jmvet:exhaustive
